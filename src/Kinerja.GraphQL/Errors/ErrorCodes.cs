namespace Kinerja.GraphQL;

/// <summary>The engine's own error codes; an application adds its own beside them.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "GRAPHQL_SYNTAX";

    /// <summary>The document is GraphQL but does not fit the schema; extensions.rule names the rule.</summary>
    public const string Validation = "GRAPHQL_VALIDATION";

    /// <summary>No operation, several without a name given, or a name that does not exist.</summary>
    public const string OperationNotFound = "OPERATION_NOT_FOUND";

    /// <summary>The transport of the request serves queries only, and the operation is none.</summary>
    public const string OnlyQueries = "ONLY_QUERIES";

    /// <summary>A variable is missing or has a value of the wrong type.</summary>
    public const string BadVariable = "BAD_VARIABLE";

    /// <summary>An argument got a value at run time that its type does not allow.</summary>
    public const string BadArgument = "BAD_ARGUMENT";

    /// <summary>A limit was passed; extensions.limit, value and allowed say which.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The deadline of the operation passed.</summary>
    public const string DeadlineExceeded = "DEADLINE_EXCEEDED";

    /// <summary>A non-null position had no value.</summary>
    public const string NullInNonNull = "NULL_IN_NON_NULL";

    /// <summary>A value cannot be written in its scalar or enum type.</summary>
    public const string BadValue = "BAD_VALUE";

    /// <summary>A guard refused the position.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>A subscriber read its events too slowly, and the subscription ended.</summary>
    public const string SubscriptionOverflow = "SUBSCRIPTION_OVERFLOW";

    /// <summary>The session that opened a subscription has ended: sign in again and subscribe again.</summary>
    public const string SessionEnded = "SESSION_ENDED";

    /// <summary>A resolver failed; the cause is in the log and, in Development, in the error.</summary>
    public const string Internal = "INTERNAL_ERROR";
}
