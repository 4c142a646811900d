namespace Kinerja.GraphQL.Execution;

/// <summary>
/// Turns the values of one .NET type into cells of one SDL type, for all rows at once (the specification's CompleteValue, by column
/// instead of by value). Made at binding, nested as the type is: list of list of leaf.
/// </summary>
internal abstract class Completer<T>(bool nonNull)
{
    public bool NonNull { get; } = nonNull;

    /// <param name="site">Where the column stands.</param>
    /// <param name="values">At least <paramref name="count"/> values; the column may keep the array.</param>
    /// <param name="count">The number of cells.</param>
    /// <param name="missing">Rows whose value is not there, where T's default does not say so.</param>
    public abstract Cells Complete(in Site site, T[] values, int count, Bits missing);
}
