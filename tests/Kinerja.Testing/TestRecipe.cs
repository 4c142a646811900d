using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinerja.Testing;

/// <summary>
/// How to fill an empty database: migrate it, seed it. It is carried out once, into a template of which every test database is a copy.
/// What it does may depend on its own assembly and on assemblies of ours, but on nothing else: by their builds a template is
/// recognised as outdated.
/// </summary>
public sealed partial class TestRecipe
{
    /// <param name="name">Small letters, digits and underscores: part of the template's name. Different recipes need different names.</param>
    /// <param name="prepareAsync">Takes the owner's connection string.</param>
    public TestRecipe(string name, Func<string, CancellationToken, Task> prepareAsync)
    {
        if (!NamePattern().IsMatch(name)) throw new ArgumentException($"A recipe's name has at most 30 small letters, digits and underscores; '{name}' has something else.", nameof(name));
        PrepareAsync = prepareAsync;
        Template = $"uji_templat_{name}_{BuildOf(prepareAsync.Method.Module.Assembly)}";
    }

    /// <summary>The template's name.</summary>
    internal string Template { get; }

    internal Func<string, CancellationToken, Task> PrepareAsync { get; }

    /// <summary>A hash of the builds of an assembly and of all assemblies of ours that it uses, however far away.</summary>
    private static string BuildOf(Assembly assembly)
    {
        var builds = new SortedDictionary<string, Guid>(StringComparer.Ordinal);
        Collect(assembly);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', builds))))[..12];

        void Collect(Assembly found)
        {
            if (!builds.TryAdd(found.GetName().Name!, found.ManifestModule.ModuleVersionId)) return;
            foreach (var used in found.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Kinerja.", StringComparison.Ordinal))) Collect(Assembly.Load(used));
        }
    }

    [GeneratedRegex("^[a-z0-9_]{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
