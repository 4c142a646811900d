using System.Globalization;
using Kinerja.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kinerja.Persistence.Trail;

/// <summary>
/// What a save changes, row by row, with the values before and after. It is read off the unit of work, so that no use case can
/// forget a field; what is derived from others is left out.
/// </summary>
internal sealed class ChangeList
{
    private readonly ImmutableArray<Row> _rows;

    private ChangeList(ImmutableArray<Row> rows) => _rows = rows;

    /// <summary>To be taken before saving, which forgets the old values.</summary>
    public static ChangeList Of(ChangeTracker changes) => new([.. changes.Entries()
        .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Derived.Contains(e.Metadata.ClrType))
        .Select(e => new Row(e, e.State, e.State == EntityState.Added ? [] : Values(e, e.OriginalValues)))]);

    private static readonly ImmutableHashSet<Type> Derived = [typeof(Domain.Organisasi.SatkerJalur), typeof(Domain.Akses.Jejak.EntriJejak), typeof(Domain.Akses.Jejak.KepalaJejak)];

    /// <summary>To be asked after saving, when new rows have their keys.</summary>
    public string ToCanonicalJson() => CanonicalJson.Write(new Dictionary<string, object?>
    {
        ["perubahan"] = _rows.Select(r => r.ToMembers()).OrderBy(m => (string)m["tabel"]!, StringComparer.Ordinal).ThenBy(m => (string)m["kunci"]!, StringComparer.Ordinal).ToArray<object?>(),
    });

    private static Dictionary<string, object?> Values(EntityEntry entry, PropertyValues values) =>
        values.Properties.Where(p => p.Name != nameof(IVersi.Versi)).ToDictionary(p => Name(entry, p), p => (object?)Text(values[p]), StringComparer.Ordinal);

    private static string Name(EntityEntry entry, IProperty property) =>
        property.GetColumnName(StoreObjectIdentifier.Table(entry.Metadata.GetTableName()!, entry.Metadata.GetSchema())) ?? property.Name;

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private sealed record Row(EntityEntry Entry, EntityState State, Dictionary<string, object?> Before)
    {
        public Dictionary<string, object?> ToMembers()
        {
            var after = State == EntityState.Deleted ? [] : Values(Entry, Entry.CurrentValues);
            var columns = Before.Keys.Union(after.Keys).Where(c => State != EntityState.Modified || !Equals(Before[c], after[c]));
            return new Dictionary<string, object?>
            {
                ["tabel"] = Entry.Metadata.GetTableName(),
                ["kunci"] = string.Join(',', Entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(Entry.Property(p).CurrentValue))),
                ["nilai"] = columns.ToDictionary(c => c, c => (object?)new Dictionary<string, object?> { ["dari"] = Before.GetValueOrDefault(c), ["ke"] = after.GetValueOrDefault(c) }),
            };
        }
    }
}
