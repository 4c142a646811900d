using System.Data.Common;
using System.Security.Cryptography;

namespace Kinerja.GraphQL;

public sealed record ExecutorOptions
{
    public ExecutionLimits Limits { get; init; } = new();

    /// <summary>How many items a list is taken to have if neither its arguments nor the schema say it (<see cref="CostDirectives"/>).</summary>
    public int AssumedListSize { get; init; } = 50;

    /// <summary>Answers explain themselves to requests that ask for it: in Development, and for those who look after the service.</summary>
    public bool AllowExplain { get; init; }

    /// <summary>Development: internal errors carry their cause and coordinate. Elsewhere they carry an id that the log has.</summary>
    public bool ExposeInternalErrors { get; init; }

    /// <summary>Suggestions ("did you mean") name parts of the schema: off where strangers must not learn it.</summary>
    public bool Suggest { get; init; } = true;

    /// <summary>Whether clients may ask for the schema. Refused by validation, so nothing of it runs.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Called once per internal failure, with the id the client sees: for the log.</summary>
    public Action<InternalFailure>? OnInternalFailure { get; init; }

    /// <summary>Hears what an execution does, for tests and traces.</summary>
    public ExecutionListener? Listener { get; init; }

    /// <summary>
    /// Whether a reader's GetBytes gives the UTF-8 of a text column (Npgsql's does): then texts are copied from the database to the
    /// response without becoming strings.
    /// </summary>
    public Func<DbDataReader, bool> GivesTextAsUtf8 { get; init; } = _ => false;

    public required TimeProvider Clock { get; init; }

    /// <summary>
    /// The same, for clients who must learn nothing but answers: no introspection, no suggestions, no causes, and of a bad document
    /// only the first errors.
    /// </summary>
    public ExecutorOptions ForStrangers() => this with
    {
        ExposeInternalErrors = false,
        Suggest = false,
        Introspection = false,
        Limits = Limits with { MaxValidationErrors = 5, MaxFieldRepeats = 100 },
    };

    internal bool Explains(GraphRequest request) => request.Explain && AllowExplain;

    internal GraphQLError InternalError(Exception exception, string coordinate)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        OnInternalFailure?.Invoke(new InternalFailure(id, coordinate, exception));
        var extensions = ImmutableDictionary<string, object?>.Empty.Add("id", id);
        if (!ExposeInternalErrors)
            return new GraphQLError($"Internal error. The log has the cause under id {id}.", ErrorCodes.Internal) { Extensions = extensions, Cause = exception };

        var causes = new List<string>();
        for (var e = exception; e is not null && causes.Count < 10; e = e.InnerException) causes.Add($"{e.GetType().Name}: {e.Message}");
        return new GraphQLError($"'{coordinate}' failed: {string.Join(" <- ", causes)}", ErrorCodes.Internal)
        {
            Extensions = extensions.Add("coordinate", coordinate),
            Cause = exception,
        };
    }
}

public sealed record InternalFailure(string Id, string Coordinate, Exception Exception);

/// <summary>Hears what an execution does. Called on the execution's own thread of control; must not throw or wait.</summary>
public abstract class ExecutionListener
{
    /// <summary>A resolver, loader or guard is about to be called.</summary>
    public virtual void Called(string coordinate, string path, int parents) { }

    /// <summary>All calls of a wave have been started: a session may now send their statements together.</summary>
    public virtual void WaveStarted(int wave, int calls) { }

    /// <summary>A document was parsed and validated, because no cache had it.</summary>
    public virtual void Parsed() { }

    /// <summary>An operation was planned, because no cache had it.</summary>
    public virtual void Planned() { }
}
