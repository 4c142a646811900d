using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>What is refused: with which code, which sentence, where, and without asking the database for it.</summary>
[Collection(SampleDatabases.Name)]
public sealed class RefusalTests(SampleDatabase database)
{
    [Theory]
    [InlineData("first: -1", "PAGE_SIZE_INVALID", "\"first\" bernilai -1, padahal harus antara 0 dan 100. Minta paling banyak 100 baris, lalu lanjutkan dari penanda halamannya.")]
    [InlineData("last: 101", "PAGE_SIZE_INVALID", "\"last\" bernilai 101, padahal harus antara 0 dan 100. Minta paling banyak 100 baris, lalu lanjutkan dari penanda halamannya.")]
    [InlineData("first: 100000", "PAGE_SIZE_INVALID", "\"first\" bernilai 100000, padahal harus antara 0 dan 100. Minta paling banyak 100 baris, lalu lanjutkan dari penanda halamannya.")]
    [InlineData("first: 1, last: 1", "PAGE_FIRST_AND_LAST", "\"first\" dan \"last\" tidak dapat dikirim bersama. Pakai \"first\" untuk maju atau \"last\" untuk mundur.")]
    [InlineData("first: 1, after: \"\"", "CURSOR_INVALID", "Penanda halaman pada \"after\" tidak dapat dibaca. Kirim kembali cursor, startCursor, atau endCursor dari jawaban sebelumnya tanpa diubah.")]
    [InlineData("first: 1, before: \"x\"", "CURSOR_INVALID", "Penanda halaman pada \"before\" tidak dapat dibaca. Kirim kembali cursor, startCursor, atau endCursor dari jawaban sebelumnya tanpa diubah.")]
    [InlineData("first: 1, where: { nama: { eq: \"a\\u0000\" } }", "WHERE_TEXT_INVALID", "Satu teks di dalam \"where\" memuat huruf U+0000, yang tidak pernah tersimpan. Hapus huruf itu.")]
    [InlineData("first: 1, order: [{ nama: ASC }, { urut: ASC }, { umur: ASC }, { poin: ASC }, { gaji: ASC }, { lahir: ASC }]", "ORDER_INVALID", "\"order\" memuat lebih dari 5 butir. Sisakan yang terpenting; sisanya tidak lagi menentukan urutan.")]
    public async Task Page_WhenArgumentsAreNoPage_IsRefused(string arguments, string code, string message)
    {
        database.Forget();

        var answer = await AskAsync(arguments);

        var error = Assert.Single(answer.Errors);
        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Equal(["daftarOrang"], error.Path!.Value);
        Assert.Empty(database.Statements);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "WHERE_TOO_COMPLEX")]
    public async Task Where_WhenItHasManyConditions_IsRefusedBeyondTheLimit(int conditions, string? code)
    {
        var parts = string.Join(',', Enumerable.Repeat("{ urut: { gte: 0 } }", conditions));

        Assert.Equal(code, await CodeAsync($"first: 1, where: {{ and: [{parts}] }}"));
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "WHERE_TOO_COMPLEX")]
    public async Task Where_WhenItIsDeep_IsRefusedBeyondTheLimit(int nots, string? code)
    {
        var deep = string.Concat(Enumerable.Repeat("{ not: ", nots)) + "{ urut: { eq: 1 } }" + new string('}', nots);

        Assert.Equal(code, await CodeAsync($"first: 1, where: {deep}"));
    }

    /// <summary>As much as the limits let through, in the shapes that cost most: it is answered, and soon.</summary>
    [Theory]
    [InlineData("{ atasan: ", "{ nama: { contains: \"a\" } }", "} ", 8, 18)]
    [InlineData("{ not: { riwayat: { some: ", "{ catatan: { contains: \"a\" } }", "} } }", 1, 60)]
    [InlineData("{ or: [{ urut: { eq: 1 } }, ", "{ atasan: { riwayat: { all: { tahun: { gt: 2021 } } } } }", "] }", 6, 6)]
    public async Task Where_WhenItIsAsHeavyAsAllowed_IsAnsweredWithinSeconds(string open, string inner, string close, int depth, int times)
    {
        var one = string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
        var arguments = $"first: 100, where: {{ and: [{string.Join(',', Enumerable.Repeat(one, times))}] }}";
        var watch = Stopwatch.StartNew();

        Assert.Null(await CodeAsync(arguments));
        await database.DataAsync($"{{ daftarKantor {{ orang({arguments}) {{ totalCount nodes {{ id }} }} }} }}");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "WHERE_TOO_COMPLEX")]
    public async Task In_WhenItHasManyValues_IsRefusedBeyondTheLimit(int values, string? code) =>
        Assert.Equal(code, await CodeAsync($"first: 1, where: {{ urut: {{ in: [{string.Join(',', Enumerable.Range(0, values))}] }} }}"));

    [Theory]
    [InlineData(4000, null)]
    [InlineData(4001, "WHERE_TEXT_INVALID")]
    public async Task Text_WhenItIsLong_IsRefusedBeyondTheLimit(int length, string? code) =>
        Assert.Equal(code, await CodeAsync($"first: 1, where: {{ nama: {{ contains: \"{new string('%', length)}\" }} }}"));

    [Fact]
    public async Task OrderItem_WhenItNamesTwoKeys_IsRefusedByTheSchema() =>
        Assert.Equal("GRAPHQL_VALIDATION", await CodeAsync("first: 1, order: [{ nama: ASC, urut: ASC }]"));

    [Fact]
    public async Task Cursor_WhenTheOrderIsAnother_IsRefused()
    {
        var cursor = await CursorAsync("order: [{ urut: ASC }]");

        Assert.Null(await CodeAsync($"first: 1, order: [{{ urut: ASC }}], after: \"{cursor}\""));
        foreach (var other in new[] { "urut: DESC", "umur: ASC", "urut: ASC_KOSONG_DULU" })
            Assert.Equal("CURSOR_OF_OTHER_ORDER", await CodeAsync($"first: 1, order: [{{ {other} }}], after: \"{cursor}\""));
        Assert.Equal("CURSOR_OF_OTHER_ORDER", await CodeAsync($"first: 1, after: \"{cursor}\""));
    }

    [Fact]
    public async Task Cursor_WhenTheOrdersParameterIsAnother_IsRefused()
    {
        var cursor = await CursorAsync("order: [{ nilai: { tahun: 2021, arah: ASC } }]");

        Assert.Null(await CodeAsync($"first: 1, order: [{{ nilai: {{ tahun: 2021, arah: ASC }} }}], after: \"{cursor}\""));
        Assert.Equal("CURSOR_OF_OTHER_ORDER", await CodeAsync($"first: 1, order: [{{ nilai: {{ tahun: 2022, arah: ASC }} }}], after: \"{cursor}\""));
    }

    [Fact]
    public async Task Cursor_WhenItHoldsWhatTheOrderCannot_IsRefused()
    {
        const string order = "order: [{ urut: ASC }, { lahir: ASC }, { masuk: ASC }, { sandi: ASC }, { nama: ASC }]";
        var honest = JsonNode.Parse(Base64Url.DecodeFromChars(await CursorAsync(order)))!.AsArray();

        Assert.Null(await CodeOf(honest));
        JsonNode?[][] hostile =
        [
            [null, "", "x", "1.5", "2147483648", "01", "+1", " 1", "1e3", 1, true, new JsonArray(), new JsonObject()],
            ["", "2024-02-30", "2024-1-1", "0000-01-01", 5],
            [null, "", "-1", "x", "9223372036854775807", "3155378976000000000"],
            [null, "", "x", "{00000000-0000-0000-0000-000000000000}"],
            [null, "a\0b", 7],
            [null, "", "x", "9223372036854775808"],
        ];
        for (var key = 0; key < hostile.Length; key++)
        {
            foreach (var value in hostile[key])
            {
                var changed = honest.DeepClone().AsArray();
                changed[key + 1] = value?.DeepClone();
                Assert.Equal("CURSOR_INVALID", await CodeOf(changed));
            }
        }

        Assert.Equal("CURSOR_INVALID", await CodeOf([.. honest.Take(4).Select(v => v?.DeepClone())]));
        Assert.Equal("CURSOR_INVALID", await CodeOf([.. honest.Select(v => v?.DeepClone()), "1"]));

        Task<string?> CodeOf(JsonArray cursor) => CodeAsync($"first: 1, {order}, after: \"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor.ToJsonString()))}\"");
    }

    [Fact]
    public async Task Cursor_WhenItsBytesAreHostile_IsRefused()
    {
        var honest = await CursorAsync("order: [{ nama: ASC }]");
        var mark = JsonNode.Parse(Base64Url.DecodeFromChars(honest))![0]!.GetValue<string>();
        byte[][] bytes =
        [
            [], "null"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "[null,null]"u8.ToArray(), [0xFF, 0xFE], Encoding.UTF8.GetBytes($"[\"{mark}\",\"\\ud800\",\"1\"]"),
            [.. Encoding.UTF8.GetBytes($"[\"{mark}\",\""), 0xC3, 0x28, .. "\",\"1\"]"u8], Encoding.UTF8.GetBytes(new string('[', 10_000)), Encoding.UTF8.GetBytes($"[\"{mark}\",\"a\",\"1\"] "),
        ];
        string[] texts = [.. bytes.SkipLast(1).Select(b => Base64Url.EncodeToString(b)), honest + "=", " " + honest, honest + "\\n", honest[..^1], honest + "A", "é", new string('A', 65_537)];

        foreach (var text in texts) Assert.Equal("CURSOR_INVALID", await CodeAsync($"first: 1, order: [{{ nama: ASC }}], after: \"{text}\""));
    }

    /// <summary>Any change of an honest cursor is another place or a refusal, never a failure.</summary>
    [Fact]
    public async Task Cursor_WhenAnyLetterIsChanged_NeverFails()
    {
        var random = new Random(5);
        var honest = await CursorAsync("order: [{ masuk: ASC }, { gaji: DESC }, { lahir: ASC }]");
        for (var i = 0; i < 200; i++)
        {
            var changed = honest.ToCharArray();
            for (var n = random.Next(1, 4); n > 0; n--) changed[random.Next(changed.Length)] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random.Next(64)];

            var code = await CodeAsync($"first: 1, order: [{{ masuk: ASC }}, {{ gaji: DESC }}, {{ lahir: ASC }}], after: \"{new string(changed)}\"");

            Assert.Contains(code, new[] { null, "CURSOR_INVALID", "CURSOR_OF_OTHER_ORDER" });
        }
    }

    [Fact]
    public async Task List_WhenAParentHasTooMany_FailsThereAlone()
    {
        var most = database.Rows.DaftarOrang.GroupBy(o => o.KantorId).Max(g => g.Count());

        var answer = await database.Host.ExecuteAsync($"{{ daftarKantor {{ semuaOrang(paling: {most - 1}) {{ id }} }} }}", cancellationToken: TestContext.Current.CancellationToken);

        var error = Assert.Single(answer.Errors);
        Assert.Equal(("LIST_TOO_LONG", $"Daftar ini memuat lebih dari {most - 1} baris. Persempit dengan \"where\"."), (error.Code, error.Message));
        Assert.Equal(["daftarKantor", 0, "semuaOrang"], error.Path!.Value);
        await database.DataAsync($"{{ daftarKantor {{ semuaOrang(paling: {most}) {{ id }} }} }}");
    }

    private async Task<string> CursorAsync(string order)
    {
        var data = JsonNode.Parse(await database.DataAsync($"{{ daftarOrang(first: 1, {order}) {{ pageInfo {{ endCursor }} }} }}"))!;
        return data["daftarOrang"]!["pageInfo"]!["endCursor"]!.GetValue<string>();
    }

    private async Task<string?> CodeAsync(string arguments) => (await AskAsync(arguments)).Errors switch
    {
        [] => null,
        [var error] => error.Code,
        var errors => string.Join(", ", errors.Select(e => e.Code)),
    };

    private Task<GraphQL.Testing.TestAnswer> AskAsync(string arguments) =>
        database.Host.ExecuteAsync($"{{ daftarOrang({arguments}) {{ totalCount nodes {{ id }} pageInfo {{ hasPreviousPage }} }} }}", cancellationToken: TestContext.Current.CancellationToken);
}
