namespace Kinerja.Api.Commands;

/// <summary>The command cannot be carried out as it was given; the message says what to change.</summary>
internal sealed class CommandRefusedException(string message) : Exception(message);
