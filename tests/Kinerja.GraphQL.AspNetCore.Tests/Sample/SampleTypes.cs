namespace Kinerja.GraphQL.AspNetCore.Tests.Sample;

[GraphType("Node")]
public abstract record Node(string Id);

public enum Jenis
{
    Pusat,
    Provinsi,
    Kabupaten,
}

[GraphType("Kantor")]
public sealed record Kantor(string Id, string Kode, string Nama, Jenis Jenis, string? IndukKode) : Node(Id)
{
    public string? Sebutan => Nama;
}

[GraphType("KantorConnection")]
public sealed record KantorConnection(int TotalCount, IReadOnlyList<KantorEdge> Edges, IReadOnlyList<Kantor> Nodes, PageInfo PageInfo);

[GraphType("KantorEdge")]
public sealed record KantorEdge(string Cursor, Kantor Node);

[GraphType("PageInfo")]
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

[GraphType("GantiNamaPayload")]
public sealed record GantiNamaPayload(Kantor? Kantor, IReadOnlyList<GantiNamaError> Errors);

[GraphType("GantiNamaError")]
public abstract record GantiNamaError(string Kode, string Pesan);

[GraphType("KantorTidakAda")]
public sealed record KantorTidakAda(string Dicari) : GantiNamaError("KANTOR_TIDAK_ADA", $"Tidak ada kantor berkode {Dicari}: periksa kodenya.");

[GraphType("NamaKosong")]
public sealed record NamaKosong() : GantiNamaError("NAMA_KOSONG", "Nama tidak boleh kosong: isi namanya.");

[GraphType("Hitungan")]
public sealed record Hitungan(int N, int? GagalPada, string? Isi);

public sealed record GantiNamaInput(string Kode, string Nama);

public sealed record GemaInput(string Teks, IReadOnlyList<GemaInput>? Isi);
