namespace Kinerja.GraphQL.Validation;

/// <summary>Leaves all rules at once after a limit was passed; never seen outside <see cref="Validator"/>.</summary>
internal sealed class ValidationStoppedException : Exception;
