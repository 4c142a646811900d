using Kinerja.GraphQL.Binding;
using Kinerja.GraphQL.Language;
using Kinerja.GraphQL.Schema;

namespace Kinerja.GraphQL.Tests.Binding;

/// <summary>One start shows everything that is wrong between schema and code.</summary>
public class SeededFaultsTests
{
    [Fact]
    public void Bind_WhenCodeDisagreesEverywhere_ReportsAllInOneStart()
    {
        var schema = SchemaBuilder.BuildOrThrow(
            [Source.FromText(Faulty.Perjanjian, "schema/perjanjian.graphql"), Source.FromText(Faulty.Organisasi, "schema/organisasi.graphql")],
            [new Faulty.TanggalCodec(), new Faulty.WaktuCodec()]);
        var options = new BindingOptions
        {
            Types = typeof(Faulty).GetNestedTypes(),
            ErrorInterface = "Galat",
            IsService = type => type != typeof(Faulty.ILayanan),
        };

        var problems = Binder.Check(schema, options);

        Assert.Equal(Expected, string.Join('\n', problems));
        var thrown = Assert.Throws<BindingException>(() => Binder.Bind(schema, options));
        Assert.Equal($"Schema and code disagree in {problems.Length} places:\n{Expected}", thrown.Message);
    }

    private const string Expected = """
        schema/organisasi.graphql:3:1  Rupiah  This scalar has no codec, so its values can be neither read nor written. Add a ScalarCodec for it.
        schema/organisasi.graphql:4:1  Tanggal  Hari is bound to it, but a scalar is read and written by a ScalarCodec. Drop the [GraphType].
        schema/organisasi.graphql:7:10  Query.satker(id:)  SatkerFields.Satker takes no arguments, so this one would do nothing. Give it a record with a member Id.
        schema/organisasi.graphql:8:3  Query.daftarSatker  Nothing serves this field: add a static method with [Field("Query.daftarSatker")].
        schema/organisasi.graphql:9:30  Query.jumlah  @biaya(bobot:) takes Int!, but "x" is none.
        schema/organisasi.graphql:10:3  Query.cari  SatkerFields.Cari asks for int batas, which is no registered service.
        schema/organisasi.graphql:14:1  Bernama.nam  SatkerFields.Nama is written for this field, but Bernama has none of that name. Did you mean 'nama'?
        schema/organisasi.graphql:16:1  Satker.saudar  SatkerFields.Saudara is written for this field, but Satker has none of that name.
        schema/organisasi.graphql:17:3  Satker.kode  Satker.Kode gives string, which Int cannot be written from. It is written from int.
        schema/organisasi.graphql:18:3  Satker.pagu  Satker.Pagu gives long, which Int cannot be written from. Int has 32 bits and long 64: use int, or a scalar of your own for larger numbers.
        schema/organisasi.graphql:19:3  Satker.bobot  Satker.Bobot gives decimal, which Float cannot be written from. Float is binary and decimal exact: use a scalar of your own for exact numbers.
        schema/organisasi.graphql:20:3  Satker.alias  Satker.Alias gives IReadOnlyList<string>, which String cannot be written from. The schema has no list here; write [String] if one is meant.
        schema/organisasi.graphql:21:3  Satker.sebutan  [String!]! is a list, but Satker.Sebutan gives string. Give an IReadOnlyList of what String! needs.
        schema/organisasi.graphql:22:3  Satker.nama  String! is never null, but Satker.Nama may give null (string?). Make the .NET type non-nullable, or drop the '!' in the schema.
        schema/organisasi.graphql:23:3  Satker.kontak  [String!]! is never null, but Satker.Kontak may give null (IReadOnlyList<string>?). Make the .NET type non-nullable, or drop the '!' in the schema.
        schema/organisasi.graphql:24:3  Satker.tag  String! is never null, but Satker.Tag may give null (string?). Make the .NET type non-nullable, or drop the '!' in the schema.
        schema/organisasi.graphql:25:3  Satker.matriks  [Int!]! is a list, but Satker.Matriks gives int. Give an IReadOnlyList of what Int! needs.
        schema/organisasi.graphql:26:3  Satker.angka  Satker.Angka gives IReadOnlyList<int>, which Int cannot be written from. The schema has no list here; write [Int] if one is meant.
        schema/organisasi.graphql:27:3  Satker.kepala  Satker.Kepala gives string, but Pegawai is bound to Pegawai.
        schema/organisasi.graphql:30:3  Satker.induk  SatkerFields.Induk wants Satker by Guid, but no [Loader] takes a LoaderBatch<Guid, Satker>.
        schema/organisasi.graphql:31:3  Satker.provinsi  Provinsi! is never null, but SatkerFields.Provinsi may give null (Provinsi?). Make the .NET type non-nullable, or drop the '!' in the schema.
        schema/organisasi.graphql:32:3  Satker.label  SatkerFields.Label returns Task<string>, but a function of one item cannot wait: it would run once per row. Take a Batch<Satker, ...> instead.
        schema/organisasi.graphql:33:3  Satker.catatan  SatkerFields.Catatan returns ValueTask<string>, but a function of one item cannot wait: it would run once per row. Take a Batch<Satker, ...> instead.
        schema/organisasi.graphql:34:3  Satker.riwayat  SatkerFields.Riwayat returns IAsyncEnumerable<string>, but a function of one item cannot wait: it would run once per row. Take a Batch<Satker, ...> instead.
        schema/organisasi.graphql:35:3  Satker.ringkas  SatkerFields.Ringkas asks for ILayanan layanan. A function of one item takes its parent, members of the parent by name, or "args"; for services take a Batch.
        schema/organisasi.graphql:36:3  Satker.judul  SatkerFields.Judul asks for CancellationToken ct. A function of one item takes its parent, members of the parent by name, or "args"; for services take a Batch.
        schema/organisasi.graphql:37:3  Satker.batal  SatkerFields.Batal returns nothing, but Satker.batal is Boolean!. Return the value.
        schema/organisasi.graphql:38:3  Satker.anak  SatkerFields.Anak takes a batch of Pegawai, but the parents are Satker. If it takes keys, name their members: Key = "Id".
        schema/organisasi.graphql:39:3  Satker.ganda  Two methods serve it: SatkerFields.Ganda and SatkerFields.GandaLagi. Leave one.
        schema/organisasi.graphql:40:3  Satker.tetangga  SatkerFields.Tetangga takes its key from 'Idd', but Satker has no such member. Did you mean 'Id'?
        schema/organisasi.graphql:41:3  Satker.cucu  SatkerFields.Cucu takes keys of int, but 'Id' gives long.
        schema/organisasi.graphql:42:3  Satker.buyut  SatkerFields.Buyut takes keys of ValueTuple<string, long>, but 'Id, Kode' gives ValueTuple<long, string>.
        schema/organisasi.graphql:43:3  Satker.sepupu  SatkerFields.Sepupu takes a batch, so it must return ValueTask and set its results on the batch.
        schema/organisasi.graphql:44:3  Satker.pohon  SatkerFields.Pohon must be a static method without type parameters, in a class without them.
        schema/organisasi.graphql:45:3  Satker.ipar  PerjanjianFields.Ipar must be a static method without type parameters, in a class without them.
        schema/organisasi.graphql:46:3  Satker.mertua  SatkerFields.Mertua asks for ILayanan layanan, which is no registered service.
        schema/organisasi.graphql:47:3  Satker.moyang  String! is never null, but SatkerFields.Moyang may give null (string?). Make the .NET type non-nullable, or drop the '!' in the schema.
        schema/organisasi.graphql:48:3  Satker.rahasia  SatkerFields.LihatRahasia guards this, so it must be static, without type parameters, and take a Batch<TParent, None, bool>.
        schema/organisasi.graphql:48:3  Satker.rahasia  Nothing serves this field: add a property Rahasia to Satker or a static method with [Field("Satker.rahasia")].
        schema/organisasi.graphql:51:1  Pegawai  Two classes are bound to it: Pegawai and PegawaiLama. Leave one.
        schema/organisasi.graphql:55:1  Wilayah  No class is bound to this type: put [GraphType("Wilayah")] on one.
        schema/organisasi.graphql:57:1  Eselon  Eselon.NonEselon and Non_Eselon differ only in case and underscores, so no value of the schema could tell them apart. Rename one.
        schema/organisasi.graphql:57:1  Eselon  Eselon.Eselon2 has no value in the schema. Did you mean 'ESELON_I' or 'ESELON_II'?
        schema/organisasi.graphql:57:24  Eselon.ESELON_II  Eselon has no member for this value. Did you mean 'EselonI' or 'Eselon2'?
        schema/organisasi.graphql:59:1  Hasil  Pegawai (Pegawai) does not derive from Hasil, which Hasil is bound to.
        schema/organisasi.graphql:61:28  Baris  @biaya(pembagi:) takes [String!], but 5 is none.
        schema/organisasi.graphql:63:3  Baris.satker  Baris is read as columns (Rows), and no column holds Satker!. Serve this field with a method.
        schema/perjanjian.graphql:2:3  Query.perjanjian  PerjanjianArgs.Batsa has no counterpart in the schema. Did you mean 'batas'?
        schema/perjanjian.graphql:2:14  Query.perjanjian(tahun:)  Int! is never null, but PerjanjianArgs.Tahun allows null (int?). Drop the '?', or the '!' in the schema.
        schema/perjanjian.graphql:2:27  Query.perjanjian(urut:)  String may be null, but PerjanjianArgs.Urut may not (string). Make it nullable, or add '!' in the schema.
        schema/perjanjian.graphql:2:41  Query.perjanjian(batas:)  PerjanjianArgs has no member for it. Did you mean 'Batsa'?
        schema/perjanjian.graphql:2:53  Query.perjanjian(halaman:)  PerjanjianArgs.Halaman is Optional, but the schema requires a value. Drop the Optional, or the '!'.
        schema/perjanjian.graphql:3:11  Query.periode(tahun:)  PerjanjianFields.Periode takes no arguments, so this one would do nothing. Give it a record with a member Tahun.
        schema/perjanjian.graphql:4:3  Query.ikhtisar  PerjanjianFields.Ikhtisar takes VersiArgs, but the field has no arguments in the schema.
        schema/perjanjian.graphql:5:27  Query.saring(pilihan:)  [Status!] is a list, but SaringArgs.Pilihan is Status. Use IReadOnlyList of what Status! needs.
        schema/perjanjian.graphql:5:48  Query.saring(urut:)  Status is an enum, but SaringArgs.Urut is string?.
        schema/perjanjian.graphql:6:9  Query.versi(nomor:)  Int is read as int, but VersiArgs.Nomor is string.
        schema/perjanjian.graphql:10:3  Mutation.tandaTangan  PerjanjianFields.TandaTangan names a key, but only a batch has parents to take keys of.
        schema/perjanjian.graphql:15:1  TandaTanganGalat  Kedaluwarsa derives from PerjanjianGalat, but no type of TandaTanganGalat is bound to it: a value of that class could not be answered. Add its type to the schema, or make it abstract.
        schema/perjanjian.graphql:21:1  TidakBerwenang  It is one of TandaTanganHasil.errors, so it must implement Galat: clients read every error through that.
        schema/perjanjian.graphql:23:1  Saring  Saring.Aktif has no counterpart in the schema.
        schema/perjanjian.graphql:30:1  Rentang  Rentang.Hingga has no counterpart in the schema.
        schema/perjanjian.graphql:30:17  Rentang.dari  Int! is never null, but Rentang.Dari allows null (int?). Drop the '?', or the '!' in the schema.
        schema/perjanjian.graphql:30:29  Rentang.sampai  Rentang has no member for it.
        schema/perjanjian.graphql:32:1  Status  SatkerFields.LihatStatus guards this type, but values of Status have no fields to guard. Guard the fields that show them.
        schema/perjanjian.graphql:32:1  Status  Status.Ditolak has no value in the schema.
        schema/perjanjian.graphql:32:21  Status.DIAJUKAN  Status has no member for this value.
        Kabupaten  Kabupaten is bound to this type, but the schema has none of that name.
        Provinci  SatkerFields.LihatProvinsi is written for this, but the schema has no type 'Provinci'. Did you mean 'Provinsi'?
        Satkar  Salah is bound to this type, but the schema has none of that name. Did you mean 'Satker'?
        SatkerFields.PegawaiById  A loader is a static method without type parameters that takes a LoaderBatch<TKey, TEntity> first.
        SatkerFields.ProvinsiLagi  SatkerFields.ProvinsiById loads Provinsi by long already. Give one of them a key type of its own.
        SatkerFields.WilayahById  SatkerFields.WilayahById asks for ILayanan layanan, which is no registered service.
        Satkre.anak  SatkerFields.AnakLain is written for this, but the schema has no type 'Satkre'. Did you mean 'Satker'?
        Tangal  WaktuCodec is the codec of this scalar, but the schema has none of that name. Did you mean 'Tanggal'?
        """;
}
