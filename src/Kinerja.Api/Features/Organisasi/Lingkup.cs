using Kinerja.Domain.Akses;
using Kinerja.Persistence;

namespace Kinerja.Api.Features.Organisasi;

/// <summary>What the relations in a "where" are looked up in, so that none of them tells of what its sender may not see.</summary>
/// <param name="Cakupan">The offices whose own and inner things the reader may see.</param>
internal record Lingkup(KinerjaDbContext Db, Cakupan Cakupan);
