using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Api.Auth;

/// <summary>What a token proves, or why it proves nothing.</summary>
internal readonly record struct TokenVerdict(Identitas? Identitas, TokenRefusal? Refusal)
{
    public TokenVerdict(TokenRefusal refusal)
        : this(null, refusal)
    {
    }

    public TokenVerdict(Identitas identitas)
        : this(identitas, null)
    {
    }

    [MemberNotNullWhen(true, nameof(Identitas))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Identitas is not null;
}
