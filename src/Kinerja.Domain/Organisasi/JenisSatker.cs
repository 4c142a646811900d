namespace Kinerja.Domain.Organisasi;

/// <summary>Which level of the commission an office stands on. The order is the order of the tree.</summary>
public enum JenisSatker
{
    Pusat,
    Provinsi,
    Kabupaten,
    Kota,
}

public static class JenisSatkerTree
{
    /// <summary>The only kind that may stand above; null above the national office.</summary>
    public static JenisSatker? Above(this JenisSatker jenis) => jenis switch
    {
        JenisSatker.Pusat => null,
        JenisSatker.Provinsi => JenisSatker.Pusat,
        _ => JenisSatker.Provinsi,
    };
}
