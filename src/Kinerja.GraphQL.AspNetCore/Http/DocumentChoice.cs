namespace Kinerja.GraphQL.AspNetCore.Http;

/// <summary>Which text a request means, and whether it may be run at all.</summary>
internal sealed class DocumentChoice(GraphQLHttpOptions options)
{
    /// <summary>The document to run, or the error instead. Nothing here reads the text as GraphQL: an unknown one is refused unread.</summary>
    public (ReadOnlyMemory<byte> Document, GraphQLError? Refusal) Choose(IncomingRequest request)
    {
        var named = Named(request);
        if (request.Query is not { } text) return named is { } known ? (known, null) : (default, Unknown());
        // A text beside a name that means another text would run one thing and be logged as another.
        if (request.DocumentId is not null && (named is not { } same || !same.Span.SequenceEqual(text.Span))) return (default, Mismatch());
        if (request.Sha256Hash is null && !options.TrustedDocumentsOnly) return (text, null);
        var hash = TrustedDocuments.HashOf(text.Span);
        if (request.Sha256Hash is { } claimed && !hash.Equals(claimed, StringComparison.OrdinalIgnoreCase)) return (default, Mismatch());
        if (!options.TrustedDocumentsOnly) return (text, null);
        return options.TrustedDocuments?.ByHash(hash) is { } trusted ? (trusted, null) : (default, Untrusted());
    }

    private ReadOnlyMemory<byte>? Named(IncomingRequest request)
    {
        if (options.TrustedDocuments is not { } documents) return null;
        if (request.DocumentId is { } id) return documents.ById(id);
        return request.Sha256Hash is { } hash ? documents.ByHash(hash.ToLowerInvariant()) : null;
    }

    /// <summary>The message is the one Apollo's clients look for before they send the text along.</summary>
    private static GraphQLError Unknown() => new("PersistedQueryNotFound", HttpErrorCodes.UnknownDocument);

    private static GraphQLError Mismatch() => new("The text is not the document that its hash or id names. Send one of the two.", HttpErrorCodes.BadRequest);

    private static GraphQLError Untrusted() => new("Only documents registered with this server are served. Register this one, and send its hash.", HttpErrorCodes.UntrustedDocument);
}
