using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Binding;

/// <summary>Enums by their .NET type; each pair is compared once, both ways.</summary>
internal sealed class EnumBinding(BindingRun run)
{
    private readonly Dictionary<(EnumType, Type), ScalarCodec> _codecs = [];

    public ScalarCodec CodecOf(EnumType type, Type clr)
    {
        if (_codecs.TryGetValue((type, clr), out var known)) return known;
        Compare(type, clr);
        return _codecs[(type, clr)] = (ScalarCodec)Make.New(typeof(EnumCodec<>), [clr], type);
    }

    private void Compare(EnumType type, Type clr)
    {
        var members = new Dictionary<string, string>();
        foreach (var name in Enum.GetNames(clr))
        {
            if (!members.TryAdd(EnumNames.Fold(name), name))
                run.Problems.Add(type.Nodes.FirstOrDefault(), type.Name, $"{ClrNames.Of(clr)}.{members[EnumNames.Fold(name)]} and {name} differ only in case and underscores, so no value of the schema could tell them apart. Rename one.");
        }

        foreach (var value in type.Values)
        {
            if (!members.Remove(EnumNames.Fold(value.Name)))
                run.Problems.Add(value.Node, $"{type.Name}.{value.Name}", $"{ClrNames.Of(clr)} has no member for this value.{ProblemList.Suggest(value.Name, Enum.GetNames(clr))}");
        }

        foreach (var extra in members.Values)
            run.Problems.Add(type.Nodes.FirstOrDefault(), type.Name, $"{ClrNames.Of(clr)}.{extra} has no value in the schema.{ProblemList.Suggest(extra, type.Values.Names)}");
    }
}
