namespace Kinerja.GraphQL.Tests.Contract.Mocks;

// Optional wherever the schema lets a value be absent, so that the echo can tell absent from null.

internal sealed record Saringan(
    Optional<string?> Kata,
    int Batas,
    double? Bobot,
    IReadOnlyList<string>? Tanda,
    Optional<IReadOnlyList<Warna?>?> Warna,
    Rentang? Rentang,
    Optional<Pilihan?> Pilihan,
    Optional<Saringan?> Dalam,
    Optional<IReadOnlyList<Kode>?> Kode);

internal sealed record Rentang(int Dari, int? Sampai, Optional<IReadOnlyList<IReadOnlyList<double?>?>?> Langkah);

internal sealed record Pilihan(
    Optional<int?> Angka,
    Optional<string?> Nomor,
    Optional<Kode?> Kode,
    Optional<Rentang?> Rentang,
    Optional<IReadOnlyList<int?>?> Daftar,
    Optional<Saringan?> Saringan);

internal sealed record GemaSaringanArgs(Optional<Saringan?> Saring);

internal sealed record GemaSaringanWajibArgs(Saringan Saring);

internal sealed record GemaDeretArgs(
    Optional<IReadOnlyList<Saringan>?> Deret,
    Optional<IReadOnlyList<IReadOnlyList<int?>?>?> Kisi,
    Optional<IReadOnlyList<IReadOnlyList<int>>?> KisiWajib);

internal sealed record GemaPilihanArgs(Optional<Pilihan?> Oleh, Optional<IReadOnlyList<Pilihan>?> Deret);

internal sealed record GemaSkalarArgs(
    Optional<int?> Angka,
    Optional<double?> Pecahan,
    Optional<string?> Teks,
    Optional<bool?> Benar,
    Optional<string?> Nomor,
    Optional<Warna?> Warna,
    Optional<Kode?> Kode);

internal sealed record GemaBawaanArgs(
    int? Angka,
    double Pecahan,
    string? Teks,
    bool? Benar,
    string? Nomor,
    Warna Warna,
    IReadOnlyList<int?>? Deret,
    Rentang? Rentang);

internal sealed record GemaRentangArgs(Rentang Rentang, Optional<IReadOnlyList<Rentang?>?> Sisa);

internal sealed record CariArgs(Optional<string?> Kata, int? Batas, Warna Warna, Optional<Saringan?> Saring);

internal sealed record PilihArgs(Pilihan Oleh);

internal sealed record RentangArgs(Rentang? R, Optional<IReadOnlyList<IReadOnlyList<int>?>?> Deret);

internal sealed record HitungArgs(IReadOnlyList<int>? Deret, Optional<double?> Jauh);

internal sealed record MuatArgs(Optional<Kode?> Kode, int Ke);

internal sealed record UbahArgs(Optional<Saringan?> Isi);
