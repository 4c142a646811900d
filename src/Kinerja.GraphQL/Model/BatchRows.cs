using System.Data.Common;
using Kinerja.GraphQL.Execution;

namespace Kinerja.GraphQL;

/// <summary>Levels read straight from a data reader as columns: no object per row, no string for a text that is only copied.</summary>
public static class BatchRows
{
    /// <summary>
    /// Reads the children of all parents and gives each parent its own, in the order they come; a parent without any gets the empty
    /// list. The reader's columns bear the names in <c>batch.Selection.Columns</c> (underscores and case do not matter).
    /// </summary>
    /// <param name="batch">A batch whose parents are keys.</param>
    /// <param name="parentColumn">The column that holds the parent's key.</param>
    public static async ValueTask FillRowsAsync<TParent, TArgs, TRow>(
        this Batch<TParent, TArgs, Rows<TRow>> batch, DbDataReader reader, string parentColumn, CancellationToken cancellationToken)
        where TParent : notnull
    {
        var groupOf = new Dictionary<TParent, int>(batch.Count);
        for (var i = 0; i < batch.Count; i++) groupOf.TryAdd(batch.Parents[i], groupOf.Count);

        var rows = new StoreReader(reader, batch.Execution.Schema.ObjectOf(typeof(TRow)), batch.Selection, batch.Execution);
        var groups = new RowGroups(batch.Execution.Rental, groupOf.Count);
        var ordinal = rows.OrdinalOf(parentColumn);
        var readParent = ColumnReaders.For<TParent>(reader, ordinal, rows.AsUtf8);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var parent = readParent.Read(reader, ordinal);
            if (!groupOf.TryGetValue(parent, out var group)) throw new InvalidOperationException($"The statement gives a row of parent {parent}, which the batch did not ask for.");
            groups.Add(group);
        }

        var (order, starts) = groups.Layout();
        for (var i = 0; i < batch.Count; i++)
        {
            var group = groupOf[batch.Parents[i]];
            batch.Set(i, new Rows<TRow>(rows.Store, order, starts[group], starts[group + 1] - starts[group]));
        }
    }

    /// <summary>Reads one list, for a root field or a part of what a batch sets.</summary>
    /// <param name="selection">What is selected of the rows: <c>batch.Selection</c>, or <c>.Of("nodes")</c> of it.</param>
    public static async ValueTask<Rows<TRow>> ReadRowsAsync<TRow>(this IBatch batch, DbDataReader reader, SelectionView selection, CancellationToken cancellationToken)
    {
        var rows = new StoreReader(reader, batch.Execution.Schema.ObjectOf(typeof(TRow)), selection, batch.Execution);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false)) { }
        return new Rows<TRow>(rows.Store, null, 0, rows.Store.Count);
    }
}
