using System.Text.Json;
using Kinerja.GraphQL.Testing;

namespace Kinerja.GraphQL.Tests.Contract;

/// <summary>
/// Our answer beside the reference's. Data must be equal to the byte. Errors at their own null must be the same ones. Where several
/// errors send a null up to one position, which of them is told depends on timing in graphql-js (the first to happen; siblings may add
/// theirs), so there we hold only: the same positions are null, ours tells an error that could have been told, and the same one where
/// there is but one.
/// </summary>
internal sealed class AnswerComparison
{
    private readonly ExecutionCase _case;
    private readonly string[] _potential;
    private readonly IReadOnlyList<string> _paths;
    private readonly ILookup<string, string> _byNull;

    public AnswerComparison(ExecutionCase c, TestAnswer ours)
    {
        _case = c;
        _potential = [.. c.Potential!.Select(ResponsePosition.Of)];
        using var answer = JsonDocument.Parse(ours.Json, new JsonDocumentOptions { MaxDepth = 256 });
        using var data = JsonDocument.Parse(ours.Data!, new JsonDocumentOptions { MaxDepth = 256 });
        _paths = answer.RootElement.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(e => ResponsePosition.Of(e.GetProperty("path")))] : [];
        _byNull = ByNull(data.RootElement, _paths);
        Data = ours.Data!;
        Nulls = ResponsePosition.CountNulls(data.RootElement);
    }

    public string Data { get; }

    public int Nulls { get; }

    public int Errors => _paths.Count;

    /// <summary>Positions that are null because of errors below them.</summary>
    public int Propagations => _byNull.Count(g => g.Any(path => path != g.Key));

    /// <summary>The first difference from one version's answer; null if there is none.</summary>
    public string? DifferenceFrom(ReferenceAnswer theirs)
    {
        if (Data != theirs.Data) return $"data\n{Excerpt(Data, theirs.Data!)}";
        using var data = JsonDocument.Parse(Data, new JsonDocumentOptions { MaxDepth = 256 });
        var others = ByNull(data.RootElement, theirs.Paths);
        if (_byNull.Contains(NoNull) || others.Contains(NoNull)) return $"errors without a null: {string.Join(' ', _byNull[NoNull].Concat(others[NoNull]))}";

        var ownHere = Visible(_byNull);
        var ownThere = Visible(others);
        if (!ownHere.SequenceEqual(ownThere)) return $"errors at their own null\nours: {string.Join(' ', ownHere.Except(ownThere))}\nit:   {string.Join(' ', ownThere.Except(ownHere))}";

        var (nulledHere, nulledThere) = (Nulled(_byNull), Nulled(others));
        if (!nulledHere.SequenceEqual(nulledThere)) return $"nulls from below\nours: {string.Join(' ', nulledHere)}\nit:   {string.Join(' ', nulledThere)}";
        return nulledHere.Select(position => BelowNull(position, others)).FirstOrDefault(d => d is not null);
    }

    /// <summary>Whether below some null another error is told than the reference tells: allowed, where there are several to tell.</summary>
    public bool ChoosesOtherErrorsThan(ReferenceAnswer theirs)
    {
        using var data = JsonDocument.Parse(Data, new JsonDocumentOptions { MaxDepth = 256 });
        var others = ByNull(data.RootElement, theirs.Paths);
        return Nulled(_byNull).Exists(position => !_byNull[position].Order(StringComparer.Ordinal).SequenceEqual(others[position].Order(StringComparer.Ordinal)));
    }

    /// <summary>What is wrong with the order or number of our errors; null if nothing is.</summary>
    public string? FaultOfOrder()
    {
        if (_paths.Distinct().Count() < _paths.Count) return $"two errors at one position: {string.Join(' ', _paths)}";
        using var full = JsonDocument.Parse(_case.Full!, new JsonDocumentOptions { MaxDepth = 256 });
        var orders = _paths.Select(p => ResponsePosition.Order(full.RootElement, p)).ToList();
        if (orders.Contains(null)) return $"an error where nothing stands: {_paths[orders.IndexOf(null)]}";
        for (var i = 1; i < orders.Count; i++)
            if (orders[i - 1]!.AsSpan().SequenceCompareTo(orders[i]) > 0) return $"{_paths[i]} stands before {_paths[i - 1]} in the answer";
        return null;
    }

    /// <summary>Two texts from shortly before their first difference on.</summary>
    public static string Excerpt(string ours, string other)
    {
        var start = Math.Max(ours.AsSpan().CommonPrefixLength(other) - 100, 0);
        return $"ours: ...{ours.AsSpan(start, Math.Min(ours.Length - start, 300))}\nit:   ...{other.AsSpan(start, Math.Min(other.Length - start, 300))}";
    }

    private string? BelowNull(string position, ILookup<string, string> others)
    {
        var told = _byNull[position].Where(p => p != position).ToList();
        if (told.Except(_potential).Any()) return $"below the null at '{position}' an error that cannot be: {string.Join(' ', told.Except(_potential))}";
        if (_potential.Count(p => ResponsePosition.IsUnder(p, position)) > 1) return null;
        var theirs = others[position].Where(p => p != position);
        return told.SequenceEqual(theirs) ? null : $"below the null at '{position}'\nours: {string.Join(' ', told)}\nit:   {string.Join(' ', theirs)}";
    }

    private const string NoNull = "(none)";

    private static ILookup<string, string> ByNull(JsonElement data, IEnumerable<string> paths) => paths.ToLookup(p => ResponsePosition.NulledAt(data, p) ?? NoNull);

    private static List<string> Visible(ILookup<string, string> byNull) =>
        [.. byNull.SelectMany(g => g.Where(path => path == g.Key)).Order(StringComparer.Ordinal)];

    private static List<string> Nulled(ILookup<string, string> byNull) =>
        [.. byNull.Where(g => g.Any(path => path != g.Key)).Select(g => g.Key).Order(StringComparer.Ordinal)];
}
