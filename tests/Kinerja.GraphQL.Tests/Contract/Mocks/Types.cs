namespace Kinerja.GraphQL.Tests.Contract.Mocks;

/// <summary>Any object of the mock world. All that it shows follows from its seed and number.</summary>
internal abstract record Benda(uint Seed, uint Nomor);

[GraphType("Simpul")]
internal abstract record Simpul(uint Seed, uint Nomor) : Benda(Seed, Nomor)
{
    public string? Nama => World.Function<string?>(this, "Simpul.nama");

    public int AngkaTetap => World.Function<int>(this, "Bernilai.angkaTetap");

    public bool? Benar => World.Function<bool?>(this, "Bernilai.benar");

    public int NomorWajib => World.Function<int>(this, "Bernilai.nomorWajib");
}

[GraphType("Bernilai")]
internal interface IBernilai;

[GraphType("Bersarang")]
internal interface IBersarang;

[GraphType("Sempit")]
internal interface ISempit;

[GraphType("Alfa")]
internal sealed record Alfa(uint Seed, uint Nomor) : Simpul(Seed, Nomor), IBernilai, IBersarang;

[GraphType("Beta")]
internal sealed record Beta(uint Seed, uint Nomor) : Simpul(Seed, Nomor), IBernilai;

[GraphType("Gama")]
internal sealed record Gama(uint Seed, uint Nomor) : Simpul(Seed, Nomor), IBersarang;

[GraphType("Delta")]
internal sealed record Delta(uint Seed, uint Nomor) : Simpul(Seed, Nomor), ISempit;

[GraphType("Epsilon")]
internal sealed record Epsilon(uint Seed, uint Nomor) : Simpul(Seed, Nomor), IBernilai, IBersarang, ISempit;

[GraphType("Zeta")]
internal sealed record Zeta(uint Seed, uint Nomor) : Benda(Seed, Nomor)
{
    public int? Urutan => World.Column<int?>(this, "Zeta.urutan");

    public string? Catatan => World.Column<string?>(this, "Zeta.catatan");

    public string Keterangan => World.Column<string>(this, "Zeta.keterangan")!;
}

[GraphType("Hasil")]
internal sealed record Hasil(uint Seed, uint Nomor) : Benda(Seed, Nomor);

/// <summary>Bound to no type of the schema: where a resolver gives one of these, that position fails.</summary>
internal sealed record Asing(uint Seed, uint Nomor) : Simpul(Seed, Nomor), IBernilai, IBersarang, ISempit;

internal enum Warna
{
    Merah,
    Hijau,
    BiruTua,
}

internal readonly record struct Kode(int Nomor);

internal readonly record struct KunciBeta(uint Seed, uint Nomor);

internal readonly record struct KunciSimpul(uint Seed, uint Nomor);

/// <summary>The loader of these keys always fails, for all of them at once.</summary>
internal readonly record struct KunciRusak(uint Seed, uint Nomor);
