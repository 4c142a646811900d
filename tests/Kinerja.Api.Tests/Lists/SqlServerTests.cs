using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Expressions;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Paging;
using Kinerja.Api.Lists.Where;
using Kinerja.Api.Tests.Lists.Sample;
using Microsoft.EntityFrameworkCore;

namespace Kinerja.Api.Tests.Lists;

/// <summary>The same lists on the second database, as far as its statements can be made without one.</summary>
public sealed class SqlServerTests
{
    private static readonly OrangNode Orang = new(0, "", null, 0, null, null);

    private static readonly Columns<Orang, OrangNode> Columns = new(o => new OrangNode(o.Id, o.Nama, o.Alias, o.Urut, o.Umur, o.Gaji));

    public static TheoryData<string, OrangWhere> Conditions
    {
        get
        {
            var text = new TextWhere(new("a"), new("b"), ["c"], ["d"], "e", "f", "g", "h", "i", "j", "k");
            var number = new ComparableWhere<int>(new(1), new(2), [3], [4], 5, 6, 7, 8);
            var money = new ComparableWhere<decimal>(new(1), new(2), [3], [4], 5, 6, 7, 8);
            var day = new DateOnly(2024, 3, 31);
            var moment = new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.FromHours(7));
            var riwayat = new RiwayatWhere(number, text);
            return new()
            {
                { "text", new(Nama: text, Alias: text) },
                { "missing text", new(Nama: new(Eq: new(null), Neq: new(null)), Alias: new(Eq: new(null))) },
                { "numbers", new(Urut: number, Umur: number, Gaji: money) },
                { "missing numbers", new(Urut: new(Eq: new(null)), Umur: new(Eq: new(null), Neq: new(null))) },
                { "times", new(Lahir: new(new(day), new(day), [day], [day], day, day, day, day), Masuk: new(new(moment), new(moment), [moment], [moment], moment, moment, moment, moment)) },
                { "enums", new(Golongan: new(new(Golongan.Juru), new(Golongan.Juru), [Golongan.Juru], [Golongan.Juru]), Tingkat: new(new(Tingkat.Ahli), new(null), [Tingkat.Ahli], [Tingkat.Ahli])) },
                { "truth", new(Aktif: new(new(true), new(false)), Setuju: new(new(true), new(null))) },
                { "id", new(Id: new(new("1"), new("x"), ["1", "x"], ["1"])) },
                { "relations", new(Atasan: new(Nama: text), Riwayat: new(riwayat, riwayat, riwayat), Punya: riwayat, Sejak: 2020) },
                { "combined", new(And: [new(Nama: text), new()], Or: [new(Urut: number), new(Umur: number)], Not: new(Atasan: new(Not: new(Aktif: new(new(true)))))) },
                { "nothing", new(Or: [], Nama: new(In: [])) },
            };
        }
    }

    public static TheoryData<string> Keys => [.. typeof(OrangOrder).GetProperties().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Conditions), DisableDiscoveryEnumeration = true)]
    public void Statements_WhenConditionsAreSent_AreMade(string what, OrangWhere where)
    {
        Assert.NotEmpty(what);
        AssertMade(where, null, new PageArgs<OrangWhere, OrangOrder>(null, null, 5, null, null, null));
        AssertMade(new OrangWhere(Not: where), null, new PageArgs<OrangWhere, OrangOrder>(null, null, null, null, 5, null));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Statements_WhenOrderedAndPaged_AreMade(string key)
    {
        foreach (var arah in Enum.GetValues<Arah>())
        {
            OrangOrder[] order = [By(key, arah), new(Nama: Arah.Asc)];
            foreach (var cursor in Places(order))
            {
                AssertMade(null, order, new PageArgs<OrangWhere, OrangOrder>(null, order, 5, cursor, null, null));
                AssertMade(null, order, new PageArgs<OrangWhere, OrangOrder>(null, order, null, null, 5, cursor));
                AssertMade(null, order, new PageArgs<OrangWhere, OrangOrder>(null, order, 5, cursor, null, cursor));
            }
        }
    }

    private static void AssertMade(OrangWhere? where, OrangOrder[]? order, PageArgs<OrangWhere, OrangOrder> args)
    {
        using var db = new SampleContext(new DbContextOptionsBuilder<SampleContext>().UseSqlServer("Server=127.0.0.1,1").Options);
        var page = Page.Of(args, typeof(Orang), SampleLists.OrangOrder.Of(order), ListLimits.Default);
        var statements = new PageStatements<Orang>(page, SampleLists.OrangFilter.Of(where));
        var item = new ItemOf<Orang, OrangNode>(Columns, [nameof(Orang.Nama), nameof(Orang.Gaji)], WithNode: true, WithKeys: true);
        var below = new Below<Kantor, int, Orang>(db.Kantor, k => k.Id, k => k.DaftarOrang, [1, 2]);

        List<string> made = [statements.Rows(db.Orang, item).ToQueryString(), statements.Rows(below, item).ToQueryString(), statements.All(db.Orang).ToQueryString()];
        made.Add(statements.Around(below, new AroundWanted(true, page.After is not null, page.Before is not null)).ToQueryString());
        if (page.After is not null) made.Add(statements.UpTo(db.Orang).ToQueryString());
        if (page.Before is not null) made.Add(statements.From(db.Orang).ToQueryString());

        Assert.Contains("CROSS APPLY", made[1], StringComparison.Ordinal);
        Assert.All(made, sql => Assert.DoesNotContain("OFFSET", sql, StringComparison.Ordinal));
        Assert.All(made, sql => Assert.DoesNotContain("ROW_NUMBER", sql, StringComparison.Ordinal));
    }

    /// <summary>No cursor, one of a row that has the key, one of a row that has not, if it may.</summary>
    private static IEnumerable<string?> Places(OrangOrder[] order)
    {
        yield return null;
        var terms = SampleLists.OrangOrder.Of(order);
        var mark = Cursor.Mark(typeof(Orang), terms);
        yield return Cursor.Write(mark, terms, [.. terms.Select(t => Sample(t.Key.Read.ReturnType))]);
        if (terms[0].Key.IsNullable) yield return Cursor.Write(mark, terms, [null, .. terms.Skip(1).Select(t => Sample(t.Key.Read.ReturnType))]);
    }

    private static object Sample(Type type) => type == typeof(string) ? "a" : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type)!;

    private static OrangOrder By(string key, Arah arah)
    {
        var order = new OrangOrder();
        typeof(OrangOrder).GetProperty(key)!.SetValue(order, key == nameof(OrangOrder.Nilai) ? new NilaiOrder(2021, arah) : arah);
        return order;
    }
}
