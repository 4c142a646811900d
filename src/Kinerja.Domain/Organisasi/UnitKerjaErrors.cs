using Kinerja.Domain.Common;

namespace Kinerja.Domain.Organisasi;

public sealed record UnitKerjaSudahDitutup(string Nama, DateOnly Sejak, string Tempat = "unitKerja")
    : AturanDilanggar("UNIT_KERJA_CLOSED", $"{Nama} sudah berakhir pada {Sejak:yyyy-MM-dd}. Pilih unit kerja yang masih berlaku.", Tempat);

public sealed record UnitKerjaBerubahTerlaluDini(string Nama, DateOnly Terakhir, string Tempat)
    : AturanDilanggar("UNIT_KERJA_CHANGE_TOO_EARLY", $"Perubahan terakhir {Nama} berlaku mulai {Terakhir:yyyy-MM-dd}. Pilih tanggal sesudahnya; riwayat tidak ditulis ulang.", Tempat);

public sealed record IndukUnitKerjaTidakCocok(string Nama)
    : AturanDilanggar("UNIT_KERJA_INDUK_UNFIT", $"{Nama} bukan unit kerja satker ini. Pilih unit induk dari satker yang sama.", "induk");

public sealed record IndukUnitKerjaBelumBerlaku(string Nama, DateOnly Mulai)
    : AturanDilanggar("UNIT_KERJA_INDUK_NOT_IN_FORCE", $"{Nama} baru berlaku mulai {Mulai:yyyy-MM-dd}. Pilih unit induk lain atau tanggal sesudahnya.", "induk");

public sealed record IndukUnitKerjaBerputar(string Nama)
    : AturanDilanggar("UNIT_KERJA_CYCLE", $"{Nama} tidak dapat ditempatkan di bawah dirinya sendiri atau bawahannya. Pilih induk lain.", "induk");

public sealed record LeburUnitKerjaTidakCocok(string Nama)
    : AturanDilanggar("UNIT_KERJA_MERGER_UNFIT", $"{Nama} hanya dapat dilebur ke unit kerja lain dalam satker yang sama. Pilih unit tujuan lain.", "dileburKe");

public sealed record UnitKerjaBelumBerlaku(string Nama, DateOnly Mulai, string Tempat)
    : AturanDilanggar("UNIT_KERJA_NOT_IN_FORCE", $"{Nama} baru berlaku mulai {Mulai:yyyy-MM-dd}. Pilih tanggal itu atau sesudahnya, atau unit kerja lain.", Tempat);

public sealed record UnitKerjaMasihPunyaAnak(string Nama, int Jumlah)
    : AturanDilanggar("UNIT_KERJA_HAS_ANAK", $"{Nama} masih membawahi {Jumlah} unit kerja sesudah tanggal itu. Pindahkan atau tutup unit bawahannya dahulu.", "berlakuSampai");
