using Kinerja.Api.Lists;
using Kinerja.Api.Lists.Ordering;
using Kinerja.Api.Lists.Where;
using Kinerja.Api.Tests.Lists.Sample;

namespace Kinerja.Api.Tests.Lists;

/// <summary>Mappings that leave something out or cannot work are refused where they are made.</summary>
public sealed class MappingTests
{
    [Fact]
    public void Build_WhenAMemberOfWhereIsNotMapped_NamesIt() => AssertRefused<InvalidOperationException>(
        "The filter of RiwayatWhere over Riwayat does not map Catatan. Add .On(w => w.Catatan, ...).",
        () => Filter.For<RiwayatWhere, Riwayat>().On(w => w.Tahun, r => r.Tahun).Build());

    [Fact]
    public void On_WhenAMemberIsMappedTwice_IsRefused() => AssertRefused<InvalidOperationException>(
        "RiwayatWhere.Tahun is mapped twice. Leave one.", () => Filter.For<RiwayatWhere, Riwayat>().On(w => w.Tahun, r => r.Tahun).On(w => w.Tahun, r => r.Tahun));

    [Fact]
    public void Build_WhenAMemberOfOrderIsNotMapped_NamesIt() => AssertRefused<InvalidOperationException>(
        "The order of RiwayatOrder over Riwayat does not map Tahun. Add .By(o => o.Tahun, ...).",
        () => Order.For<RiwayatOrder, Riwayat>().By(o => o.Catatan, r => r.Catatan).Build(r => r.Id));

    [Fact]
    public void By_WhenNoCursorHoldsTheKey_IsRefused() => AssertRefused<ArgumentException>(
        "RiwayatOrder.Tahun has the type Double, which no cursor can hold. Use one of String, Int16, Int32, Int64, Decimal, DateOnly, DateTimeOffset, Guid, Boolean, an enum. (Parameter 'read')",
        () => Order.For<RiwayatOrder, Riwayat>().By(o => o.Tahun, r => (double)r.Tahun));

    [Fact]
    public void By_WhenTheKeyCannotSayThatItIsMissing_IsRefused() => AssertRefused<ArgumentException>(
        "OrangOrder.Umur is missing where the row that it belongs to is, but Int32 cannot say so. Convert it: (Int32?)... (Parameter 'read')",
        () => Order.For<OrangOrder, Orang>().By(o => o.Umur, o => o.Atasan!.Urut));

    [Fact]
    public void Build_WhenTheIdMayBeMissing_IsRefused() => AssertRefused<ArgumentException>(
        "The id of Orang may be missing, so it cannot decide between rows. Name a key that never is. (Parameter 'id')",
        () => Order.For<OrangOrder, Orang>().Build(o => o.AtasanId));

    [Fact]
    public void Listing_WhenTheNodeIsNotMadeByItsConstructor_IsRefused() => Assert.Throws<ArgumentException>(
        () => new Listing<Riwayat, Riwayat, RiwayatWhere, RiwayatOrder>(SampleLists.RiwayatFilter, SampleLists.RiwayatOrder, r => r));

    [Fact]
    public void Make_WhenAMappingIsWrong_FailsBeforeItIsNeeded()
    {
        var failure = Assert.Throws<TypeInitializationException>(() => ListMappings.Make([typeof(SampleLists), typeof(WrongLists)]));

        Assert.Equal("The order of RiwayatOrder over Riwayat does not map Tahun, Catatan. Add .By(o => o.Tahun, ...).", failure.InnerException!.Message);
    }

    private static class WrongLists
    {
        public static readonly Order<RiwayatOrder, Riwayat> Order = Kinerja.Api.Lists.Ordering.Order.For<RiwayatOrder, Riwayat>().Build(r => r.Id);
    }

    private static void AssertRefused<T>(string message, Func<object> make)
        where T : Exception => Assert.Equal(message, Assert.Throws<T>(make).Message);
}
