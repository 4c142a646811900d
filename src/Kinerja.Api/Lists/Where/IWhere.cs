namespace Kinerja.Api.Lists.Where;

/// <summary>An input of conditions that can be combined. A null in place of any of them is as if it had not been sent.</summary>
public interface IWhere<out TSelf>
    where TSelf : class
{
    IReadOnlyList<TSelf>? And { get; }

    /// <summary>The empty list is met by nothing, as an "in" without values is.</summary>
    IReadOnlyList<TSelf>? Or { get; }

    TSelf? Not { get; }
}
