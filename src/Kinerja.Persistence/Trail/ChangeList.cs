using System.Globalization;
using Kinerja.Domain.Common;
using Kinerja.Persistence.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kinerja.Persistence.Trail;

/// <summary>
/// What the saves of a transaction change, row by row, with the values before and after. It is read off the unit of work, so that no
/// use case can forget a field; what is derived from others is left out, and so is the count of versions.
/// </summary>
internal sealed class ChangeList
{
    private static readonly ImmutableHashSet<Type> Derived = [typeof(Domain.Organisasi.SatkerJalur), typeof(Domain.Akses.Jejak.EntriJejak), typeof(Domain.Akses.Jejak.KepalaJejak)];

    private readonly ChangeTracker _changes;
    private readonly List<(EntityEntry Entry, bool IsDeleted, Dictionary<string, object?> Before)> _saving = [];
    private readonly List<Dictionary<string, object?>> _rows = [];

    private ChangeList(ChangeTracker changes) => _changes = changes;

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>From now on until the context is given back, which forgets who listens.</summary>
    public static ChangeList Follow(KinerjaDbContext db)
    {
        var list = new ChangeList(db.ChangeTracker);
        db.SavingChanges += list.TakeBefore;
        db.SavedChanges += list.TakeAfter;
        return list;
    }

    public string ToCanonicalJson() => CanonicalJson.Write(new Dictionary<string, object?>
    {
        ["perubahan"] = _rows
            // Keys are numbers, and 9 comes before 10.
            .OrderBy(m => (string)m["tabel"]!, StringComparer.Ordinal).ThenBy(m => ((string)m["kunci"]!).Length).ThenBy(m => (string)m["kunci"]!, StringComparer.Ordinal)
            .ToArray<object?>(),
    });

    // Saving forgets the old values.
    private void TakeBefore(object? sender, SavingChangesEventArgs saving)
    {
        _changes.DetectChanges();
        Versions.Count(_changes);
        _saving.Clear();
        _saving.AddRange(_changes.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Derived.Contains(e.Metadata.ClrType))
            .Select(e => (e, e.State == EntityState.Deleted, e.State == EntityState.Added ? [] : Values(e, e.OriginalValues))));
    }

    // New rows have their keys now.
    private void TakeAfter(object? sender, SavedChangesEventArgs saved)
    {
        foreach (var (entry, isDeleted, before) in _saving)
        {
            var after = isDeleted ? [] : Values(entry, entry.CurrentValues);
            var columns = before.Keys.Union(after.Keys).Where(c => !Equals(before.GetValueOrDefault(c), after.GetValueOrDefault(c))).ToArray();
            if (columns.Length == 0) continue;
            _rows.Add(new Dictionary<string, object?>
            {
                ["tabel"] = entry.Metadata.GetTableName(),
                ["kunci"] = string.Join(',', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p).CurrentValue))),
                ["nilai"] = columns.ToDictionary(c => c, c => (object?)new Dictionary<string, object?> { ["dari"] = before.GetValueOrDefault(c), ["ke"] = after.GetValueOrDefault(c) }),
            });
        }

        _saving.Clear();
    }

    private static Dictionary<string, object?> Values(EntityEntry entry, PropertyValues values) =>
        values.Properties.Where(p => p.Name != nameof(IVersi.Versi)).ToDictionary(p => Name(entry, p), p => (object?)Text(values[p]), StringComparer.Ordinal);

    private static string Name(EntityEntry entry, IProperty property) =>
        property.GetColumnName(StoreObjectIdentifier.Table(entry.Metadata.GetTableName()!, entry.Metadata.GetSchema())) ?? property.Name;

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
