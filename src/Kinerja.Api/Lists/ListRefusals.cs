using Kinerja.GraphQL;

namespace Kinerja.Api.Lists;

/// <summary>Everything a list refuses, with the sentence that says what to do instead.</summary>
internal static class ListRefusals
{
    public const string TooComplex = "WHERE_TOO_COMPLEX";
    public const string BadText = "WHERE_TEXT_INVALID";
    public const string BadOrder = "ORDER_INVALID";
    public const string BadPageSize = "PAGE_SIZE_INVALID";
    public const string FirstAndLast = "PAGE_FIRST_AND_LAST";
    public const string BadCursor = "CURSOR_INVALID";
    public const string OtherOrder = "CURSOR_OF_OTHER_ORDER";
    public const string TooLong = "LIST_TOO_LONG";

    public static GraphQLRefusedException Conditions(int allowed) =>
        new($"Penyaring \"where\" memuat lebih dari {allowed} syarat. Gabungkan syarat yang sejenis dengan \"in\", atau bagi menjadi beberapa permintaan.", TooComplex);

    public static GraphQLRefusedException Nesting(int allowed) =>
        new($"Penyaring \"where\" bersarang lebih dari {allowed} tingkat. Sederhanakan susunan \"and\", \"or\", \"not\", dan relasinya.", TooComplex);

    public static GraphQLRefusedException Values(int allowed) =>
        new($"Satu \"in\" atau \"nin\" memuat lebih dari {allowed} nilai. Bagi menjadi beberapa permintaan.", TooComplex);

    public static GraphQLRefusedException TextLength(int allowed) =>
        new($"Satu teks di dalam \"where\" lebih panjang dari {allowed} huruf. Kirim teks yang lebih pendek.", BadText);

    public static GraphQLRefusedException NulInText() =>
        new("Satu teks di dalam \"where\" memuat huruf U+0000, yang tidak pernah tersimpan. Hapus huruf itu.", BadText);

    public static GraphQLRefusedException OrderItem() =>
        new("Setiap butir \"order\" harus memuat tepat satu bidang. Pecah menjadi beberapa butir menurut urutan pentingnya.", BadOrder);

    public static GraphQLRefusedException OrderLength(int allowed) =>
        new($"\"order\" memuat lebih dari {allowed} butir. Sisakan yang terpenting; sisanya tidak lagi menentukan urutan.", BadOrder);

    public static GraphQLRefusedException PageSize(string argument, int given, int allowed) =>
        new(new GraphQLError($"\"{argument}\" bernilai {given}, padahal harus antara 0 dan {allowed}. Minta paling banyak {allowed} baris, lalu lanjutkan dari penanda halamannya.", BadPageSize)
        {
            Extensions = ImmutableDictionary<string, object?>.Empty.Add("argument", argument).Add("value", given).Add("allowed", allowed),
        });

    public static GraphQLRefusedException BothEnds() =>
        new("\"first\" dan \"last\" tidak dapat dikirim bersama. Pakai \"first\" untuk maju atau \"last\" untuk mundur.", FirstAndLast);

    public static GraphQLRefusedException Cursor(string argument) =>
        new($"Penanda halaman pada \"{argument}\" tidak dapat dibaca. Kirim kembali cursor, startCursor, atau endCursor dari jawaban sebelumnya tanpa diubah.", BadCursor);

    public static GraphQLRefusedException CursorOfOtherOrder(string argument) =>
        new($"Penanda halaman pada \"{argument}\" berasal dari daftar dengan urutan lain. Pakai \"order\" yang sama seperti saat penanda itu diterima, atau mulai lagi dari halaman pertama.", OtherOrder);

    /// <summary>For lists without pages: part of a list would look like the whole.</summary>
    public static GraphQLError ListTooLong(int allowed) =>
        new($"Daftar ini memuat lebih dari {allowed} baris. Persempit dengan \"where\".", TooLong);
}
