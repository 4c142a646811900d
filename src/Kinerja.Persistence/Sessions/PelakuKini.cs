using Kinerja.Domain.Akses;

namespace Kinerja.Persistence.Sessions;

/// <summary>Who acts in this scope of services: set once, at the edge. Until then nobody does.</summary>
public sealed class PelakuKini
{
    public Pelaku Pelaku { get; set; } = Pelaku.Anonim;
}
