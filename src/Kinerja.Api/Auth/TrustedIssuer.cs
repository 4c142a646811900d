using Kinerja.Api.Auth.Keys;

namespace Kinerja.Api.Auth;

/// <summary>An issuer whose logins count, what its tokens must be meant for, and where its keys come from. All three are settings.</summary>
internal sealed record TrustedIssuer(string Penerbit, string Audience, IKeySource Keys);
