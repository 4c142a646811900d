using System.Linq.Expressions;
using Kinerja.Api.Lists.Expressions;
using Kinerja.Api.Lists.Where;
using Kinerja.Persistence.Queries.Organisasi;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>How units are filtered.</summary>
internal static class UnitKerjaLists
{
    public static readonly Filter<UnitKerjaWhere, UnitKerjaPada> Filter = Lists.Where.Filter.For<UnitKerjaWhere, UnitKerjaPada>()
        .On(w => w.Nama, u => u.Versi.Nama)
        .On(w => w.Jenis, u => u.Unit.Jenis)
        .Build();

    /// <summary>All rows, each with the word whether it meets the conditions: where a unit stands in the chart depends on those that do not.</summary>
    public static IQueryable<UnitKerjaDipilih> Marked(IQueryable<UnitKerjaPada> rows, UnitKerjaWhere? where)
    {
        var row = Expression.Parameter(typeof(UnitKerjaPada), "baris");
        var cocok = Filter.Of(where)?.Inline(row) ?? Expression.Constant(true);
        var mark = Expression.New(typeof(UnitKerjaDipilih).GetConstructors().Single(), row, cocok);
        return rows.Select(Expression.Lambda<Func<UnitKerjaPada, UnitKerjaDipilih>>(mark, row));
    }
}

internal sealed class UnitKerjaDipilih(UnitKerjaPada unit, bool cocok)
{
    public UnitKerjaPada Unit { get; } = unit;

    public bool Cocok { get; } = cocok;
}
