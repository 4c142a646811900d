namespace Kinerja.Domain.Common;

/// <summary>
/// What persons edit. The number counts its changes; a save that started from another number is refused, so that nobody overwrites
/// what they have not seen.
/// </summary>
public interface IVersi
{
    int Versi { get; }
}
