namespace Kinerja.Api.Auth.Keys;

/// <summary>The issuer answered, but not with its keys. The message is for the log and quotes nothing of the answer.</summary>
internal sealed class KeysNotFetchedException(string message) : Exception(message);
