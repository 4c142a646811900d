namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is serialised; the values are those that SqlClient knows.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
