using System.Buffers.Text;
using System.Text;
using Kinerja.Api.Auth;

namespace Kinerja.Api.Tests.Auth.Hostile;

/// <summary>Another text for the same bytes, and texts that are no token at all. Whatever the signature covers is covered by a true one.</summary>
internal static class HostileEncodings
{
    private const string Standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static IEnumerable<HostileToken> All(Forge forge) => [.. Parts(forge), .. Shapes(forge), .. Sizes(forge)];

    private static IEnumerable<HostileToken> Parts(Forge forge)
    {
        (string Name, Func<string, string> Change)[] changes =
        [
            ("padded by =", p => p + "="),
            ("padded by ==", p => p + "=="),
            ("padded by ====", p => p + "===="),
            ("padded by %3D", p => p + "%3D"),
            ("with a space inside", p => p[..4] + " " + p[4..]),
            ("with a space before", p => " " + p),
            ("with a tab inside", p => p[..4] + "\t" + p[4..]),
            ("with a plus sign", p => p + "+AAA"),
            ("with a slash", p => p + "/AAA"),
            ("with an asterisk", p => p + "*AAA"),
            ("with a letter beyond ASCII", p => p + "éAAA"),
            ("with wide letters", p => p + "ＡＡＡＡ"),
            ("with one letter too many", p => p + new string('A', (5 - (p.Length % 4)) % 4)),
            ("with stray bits", WithStrayBits),
            ("in quotes", p => $"\"{p}\""),
            ("empty", _ => ""),
        ];
        string[] names = ["header", "claims", "signature"];
        foreach (var (name, change) in changes)
        {
            for (var i = 0; i < names.Length; i++)
            {
                // One byte more makes room for bits that belong to none.
                var input = $"{Encode(forge.Header() + new string(' ', (3 - (forge.Header().Length % 3) + 1) % 3))}.{Encode(forge.Claims() + new string(' ', (3 - (forge.Claims().Length % 3) + 1) % 3))}";
                string[] parts = input.Split('.');
                if (i < 2) parts[i] = change(parts[i]);
                var signed = forge.Signed($"{parts[0]}.{parts[1]}");
                var signature = signed[(signed.LastIndexOf('.') + 1)..];
                if (i == 2) signature = change(signature);
                yield return new($"{names[i]} {name}", TokenRefusal.EncodingNotCanonical, $"{parts[0]}.{parts[1]}.{signature}");
            }
        }
    }

    /// <summary>The last letter carries bits that no byte has; setting one changes nothing but the text.</summary>
    private static string WithStrayBits(string part)
    {
        if (part.Length % 4 == 0) throw new ArgumentException("This part has no bits left over.", nameof(part));
        return part[..^1] + Standard[Standard.IndexOf(part[^1], StringComparison.Ordinal) | 1];
    }

    private static IEnumerable<HostileToken> Shapes(Forge forge)
    {
        var good = forge.Good();
        string[] parts = good.Split('.');
        (string Name, string Token)[] shapes =
        [
            ("a dot", "."), ("two dots", ".."), ("three dots", "..."), ("a word", "token"), ("null", "null"), ("undefined", "undefined"),
            ("a dot before", "." + good), ("a dot behind", good + "."), ("a fourth part", good + ".AAAA"), ("two parts", $"{parts[0]}.{parts[1]}"), ("one part", parts[0]),
            ("encrypted, five parts", $"{Encode("""{"alg":"RSA-OAEP","enc":"A256GCM"}""")}.AAAA.AAAA.AAAA.AAAA"),
            ("encrypted by dir, five parts", $"{Encode("""{"alg":"dir","enc":"A256GCM","zip":"DEF"}""")}..AAAA.AAAA.AAAA"),
            ("two tokens with a dot", $"{good}.{good}"),
            ("flattened JSON", $$"""{"protected":"{{parts[0]}}","payload":"{{parts[1]}}","signature":"{{parts[2]}}"}"""),
            ("general JSON", $$"""{"payload":"{{parts[1]}}","signatures":[{"protected":"{{parts[0]}}","signature":"{{parts[2]}}"}]}"""),
            ("encoded once more", Encode(good)),
            ("dots as %2E", good.Replace(".", "%2E", StringComparison.Ordinal)),
        ];
        foreach (var (name, token) in shapes)
        {
            var because = token.Split('.').Length == 3 ? TokenRefusal.EncodingNotCanonical : TokenRefusal.NotCompactJws;
            yield return new($"shape: {name}", because, token);
        }

        yield return new("shape: detached claims", TokenRefusal.EncodingNotCanonical, $"{parts[0]}..{parts[2]}");
        yield return new("shape: parts in another order", TokenRefusal.AlgorithmNotAllowed, $"{parts[1]}.{parts[0]}.{parts[2]}");
        yield return new("shape: a token as claims", TokenRefusal.ClaimsNotPlainJson, forge.Token(forge.Header(), good));
        yield return new("shape: a token as claims, in quotes", TokenRefusal.ClaimsNotPlainJson, forge.Token(forge.Header(), $"\"{good}\""));
    }

    private static IEnumerable<HostileToken> Sizes(Forge forge)
    {
        yield return new("size: claims of 16 kB", TokenRefusal.TooLarge, forge.With(("isi", $"\"{new string('x', 16_000)}\"")));
        yield return new("size: header of 16 kB", TokenRefusal.TooLarge, forge.WithHeader($"\"isi\":\"{new string('x', 16_000)}\""));
        yield return new("size: signature of 16 kB", TokenRefusal.TooLarge, forge.Good() + new string('A', 16_400));
        yield return new("size: 16,385 letters", TokenRefusal.TooLarge, forge.Good().PadRight(16_385, 'A'));
        yield return new("size: 20,000 dots", TokenRefusal.TooLarge, new string('.', 20_000));
        yield return new("size: 16,000 dots", TokenRefusal.NotCompactJws, new string('.', 16_000));
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
