namespace Kinerja.GraphQL;

/// <summary>
/// How many statements a request has sent to its database so far. A service of the request; where there is one, an explained answer
/// tells the statements of each wave.
/// </summary>
public interface IStatementCounter
{
    long Statements { get; }
}
