using Kinerja.GraphQL.Binding;

namespace Kinerja.GraphQL.Execution;

/// <summary>Rows of one type as columns, one per member that was read. No object exists for a row.</summary>
internal sealed class RowStore(BoundObject type)
{
    private readonly StoreColumn?[] _columns = new StoreColumn?[type.Members.Count];

    public BoundObject Type { get; } = type;

    public int Count { get; set; }

    public void Add(Member member, StoreColumn column) => _columns[member.Index] = column;

    public StoreColumn Column(Member member) => _columns[member.Index] ?? throw new InvalidOperationException(
        $"The column for {Type.Type.Name}.{member.Name} was not read: select it, or everything Selection.Columns names.");

    /// <summary>A cell as a .NET value: for keys and pure functions, which compiled delegates read by the member's number.</summary>
    public T Get<T>(int member, int row)
        where T : notnull => ((ValueColumn<T>)Column(Type.Members[member]))[row];

    public T? GetNullable<T>(int member, int row)
        where T : struct
    {
        var column = (ValueColumn<T>)Column(Type.Members[member]);
        return column.IsNull(row) ? null : column[row];
    }

    public string? GetText(int member, int row) => ((TextColumn)Column(Type.Members[member])).Text(row);
}
