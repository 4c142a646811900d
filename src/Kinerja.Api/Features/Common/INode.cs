using Kinerja.GraphQL;

namespace Kinerja.Api.Features.Common;

/// <summary>Whatever can be asked for again by its id.</summary>
[GraphType("Node")]
public interface INode
{
    /// <summary>Our number, unique among things of its type.</summary>
    long Id { get; }
}
