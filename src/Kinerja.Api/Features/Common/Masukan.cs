using Kinerja.Domain.Akses;
using Kinerja.Domain.Common;
using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

/// <summary>Inputs as they were sent, and what cannot be made of them.</summary>
internal static class Masukan
{
    /// <summary>The number behind an id; an id of something else is the id of nothing that was asked for.</summary>
    /// <exception cref="DomainException">It is none.</exception>
    public static long Nomor(string id, string jenis, string letak) => GlobalId.NomorOf(id, jenis) ?? throw NotFound(jenis, letak);

    /// <summary>What was sent, or what is there already if nothing was.</summary>
    /// <exception cref="DomainException">Null was sent for what cannot be empty.</exception>
    public static T Or<T>(this Optional<T?> input, T kept, string letak)
        where T : class => input.IsSet ? input.Value ?? throw new DomainException(new IsianTidakBolehKosong(letak)) : kept;

    /// <inheritdoc cref="Or{T}(Optional{T}, T, string)"/>
    public static T Or<T>(this Optional<T?> input, T kept, string letak)
        where T : struct => input.IsSet ? input.Value ?? throw new DomainException(new IsianTidakBolehKosong(letak)) : kept;

    /// <summary>A change of nothing is a slip of whoever sent it, and no line of history.</summary>
    public static void CheckAnySent(params ReadOnlySpan<bool> sent)
    {
        if (!sent.Contains(true)) throw new DomainException(new TidakAdaYangDiubah());
    }

    public static DomainException NotFound(string apa, string letak) => new(new TidakDitemukan(apa, letak));

    /// <exception cref="DomainException">The caller may not.</exception>
    public static void Demand(this Pelaku pelaku, Izin izin, long satkerId, string perbuatan)
    {
        if (!pelaku.May(izin, satkerId)) throw new DomainException(new TidakBerwenang(perbuatan));
    }
}

public sealed record IsianTidakBolehKosong(string Tempat)
    : MasukanTidakSah("INPUT_NULL", $"Isian {Tempat} tidak dapat dikosongkan. Hilangkan isian itu bila tidak hendak diubah.", Tempat);

public sealed record TidakAdaYangDiubah()
    : MasukanTidakSah("NOTHING_TO_CHANGE", "Tidak ada yang diubah. Sebutkan sedikitnya satu isian dengan nilainya yang baru.");
