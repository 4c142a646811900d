using Kinerja.GraphQL.Coercion;
using Kinerja.GraphQL.Execution;
using Kinerja.GraphQL.Planning;

namespace Kinerja.GraphQL.Binding;

/// <summary>Makes the record a resolver takes from coerced arguments; compiled at binding.</summary>
internal sealed class ArgumentBinder<TArgs>(Func<InputObject, TArgs> make)
{
    /// <summary>Whatever the record's constructor throws is a refusal of the arguments, not of the process.</summary>
    public bool TryBind(OperationRun execution, FieldPlan field, out TArgs arguments, out GraphQLError? refusal)
    {
        refusal = null;
        arguments = default!;
        if (field.Arguments.ConstantRecord is TArgs known)
        {
            arguments = known;
            return true;
        }

        if (!field.Arguments.TryCoerce(execution.Variables, out var values, out refusal)) return false;
        try
        {
            arguments = make(values);
        }
        catch (Exception e) when (!execution.IsCancellation(e))
        {
            refusal = execution.ErrorOf(e, field.Field.Coordinate);
            return false;
        }

        if (!field.Arguments.HasVariables) field.Arguments.ConstantRecord = arguments;
        return true;
    }
}
