namespace Kinerja.GraphQL;

/// <summary>
/// How a schema says what its fields cost. The directives are part of a schema only if its SDL defines them: put <see cref="Sdl"/>
/// among its sources, or copy it into a file.
/// </summary>
public static class CostDirectives
{
    public const string Cost = "cost";
    public const string ListSize = "listSize";

    public const string Sdl =
        """"
        """
        On a field: what each of its values costs. Without it an object costs 1 (and never less), a leaf nothing.
        On an argument or input field: what is added for each row that asks, once a value other than null is sent; a list costs that per item.
        """
        directive @cost(weight: Int!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

        """
        How many items a list can have: the value of one of its arguments, or else the assumed number. "first" and "last" count
        as such arguments without being named.
        """
        directive @listSize(
          "The number if no argument says it."
          assumed: Int
          "Further arguments that hold the number, or, being lists, that have one item for each of the answer; inside an input: \"halaman.ukuran\"."
          arguments: [String!]
          "The lists directly below that are meant, if the field itself gives one object. Without it: edges and nodes."
          sizedFields: [String!]
        ) on FIELD_DEFINITION
        """";
}
