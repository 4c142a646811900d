using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

/// <summary>What a unit was called, and which unit stood above it, from a day on.</summary>
public sealed class UnitKerjaVersi : IBerlaku, IMilikSatker
{
    internal UnitKerjaVersi(UnitKerja unitKerja, string nama, UnitKerja? induk, DateOnly berlakuDari) =>
        (Satker, SatkerId, Nama, Induk, IndukId, BerlakuDari) = (unitKerja.Satker, unitKerja.SatkerId, nama, induk, induk?.Id, berlakuDari);

    private UnitKerjaVersi() => Nama = "";

    public long Id { get; private set; }

    public long UnitKerjaId { get; private set; }

    public Satker? Satker { get; private set; }

    /// <summary>The unit's own; repeated here because every row says whose it is.</summary>
    public long SatkerId { get; private set; }

    public string Nama { get; private set; }

    public UnitKerja? Induk { get; private set; }

    public long? IndukId { get; private set; }

    public DateOnly BerlakuDari { get; private set; }

    public DateOnly? BerlakuSampai { get; private set; }

    /// <summary>The unit that carried on when this one ended by a merger.</summary>
    public UnitKerja? DileburKe { get; private set; }

    public long? DileburKeId { get; private set; }

    internal void EndOn(DateOnly last, UnitKerja? dileburKe) => (BerlakuSampai, DileburKe) = (last, dileburKe);
}
