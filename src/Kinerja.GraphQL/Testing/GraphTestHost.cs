using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Testing;

/// <summary>
/// A schema with its code in memory: executes documents, gives the answer's bytes, and counts how often each resolver was called.
/// </summary>
public sealed class GraphTestHost
{
    private readonly ExecutorOptions _options;
    private readonly IServiceProvider _services;

    public GraphTestHost(BoundSchema schema, ExecutorOptions options, IServiceProvider? services = null)
    {
        Schema = schema;
        _services = services ?? NoServices.Instance;
        _options = options with { Listener = Calls };
        Executor = new Executor(schema, _options);
    }

    public BoundSchema Schema { get; }

    public Executor Executor { get; }

    /// <summary>What was called since the last <see cref="CallCounter.Clear"/>.</summary>
    public CallCounter Calls { get; } = new();

    public static GraphTestHost Create(string sdl, IReadOnlyList<Type> types, ExecutorOptions options, IEnumerable<ScalarCodec>? codecs = null, IServiceProvider? services = null)
    {
        var schema = SchemaBuilder.BuildOrThrow([Source.FromText(sdl, "test.graphql")], codecs);
        return new GraphTestHost(Binder.Bind(schema, new BindingOptions { Types = types }), options, services);
    }

    /// <param name="variables">A JSON object.</param>
    public async Task<TestAnswer> ExecuteAsync(string document, string variables = "{}", string? operationName = null, CancellationToken cancellationToken = default)
    {
        using var json = JsonDocument.Parse(variables, new JsonDocumentOptions { MaxDepth = 256 });
        var request = new GraphRequest { Document = Encoding.UTF8.GetBytes(document), Variables = json.RootElement, OperationName = operationName };
        return await ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<TestAnswer> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken = default)
    {
        using var response = await Executor.ExecuteAsync(request, _services, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Any operation's answers as they come. Leaving the loop ends a subscription's source.</summary>
    public async IAsyncEnumerable<TestAnswer> SubscribeAsync(
        string document, string variables = "{}", Func<OwnedServices>? servicesPerEvent = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var answers = await OpenAsync(document, cancellationToken, variables, servicesPerEvent).ConfigureAwait(false);
        await using (answers.ConfigureAwait(false))
        {
            await foreach (var response in answers.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The same, for tests that read when they like; theirs to dispose.</summary>
    public async ValueTask<Answers> OpenAsync(string document, CancellationToken cancellationToken, string variables = "{}", Func<OwnedServices>? servicesPerEvent = null)
    {
        using var json = JsonDocument.Parse(variables, new JsonDocumentOptions { MaxDepth = 256 });
        var request = new GraphRequest { Document = Encoding.UTF8.GetBytes(document), Variables = json.RootElement };
        return await Executor.SubscribeAsync(request, _services, servicesPerEvent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An answer's bytes as a client would read them.</summary>
    public static async Task<TestAnswer> ReadAsync(GraphResponse response, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await response.WriteAsync(pipe, cancellationToken).ConfigureAwait(false);
        await pipe.CompleteAsync().ConfigureAwait(false);
        return new TestAnswer(Encoding.UTF8.GetString(stream.ToArray()), response.IsRequestError, response.Errors) { EndsStream = response.EndsStream };
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>An answer as the client would read it.</summary>
public sealed record TestAnswer(string Json, bool IsRequestError, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>A subscription ended here before its source did.</summary>
    public bool EndsStream { get; init; }

    /// <summary>The raw text of "data"; null if the answer has none.</summary>
    public string? Data
    {
        get
        {
            using var json = JsonDocument.Parse(Json, new JsonDocumentOptions { MaxDepth = 256 });
            return json.RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : null;
        }
    }
}
