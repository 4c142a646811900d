namespace Kinerja.Domain.Common;

/// <summary>A rule says no. Whoever throws it has changed nothing.</summary>
public sealed class DomainException(DomainError error) : Exception(error.Pesan)
{
    public DomainError Error { get; } = error;
}
