namespace Kinerja.Domain.Common;

/// <summary>Belongs to one satker: who may see and change it follows from where that satker stands in the tree.</summary>
public interface IMilikSatker
{
    long SatkerId { get; }
}
