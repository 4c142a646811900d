using System.Text;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>__typename: known from the plan, one constant for all rows.</summary>
internal sealed class TypeNameField(ObjectType type, FieldDefinition definition) : BoundField($"{type.Name}.__typename", definition, [], false)
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes($"\"{type.Name}\"");

    public override void Start(Wave wave, Frame frame, FieldPlan field) =>
        wave.Execution.Place(frame, field, new ConstantCells(new Site(wave.Execution, frame, field, null), frame.Count, _json));
}
