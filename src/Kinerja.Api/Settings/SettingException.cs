namespace Kinerja.Api.Settings;

/// <summary>A setting is missing or cannot be what it is; the message says which, and what to give.</summary>
internal sealed class SettingException(string message) : Exception(message);
