using Kinerja.Api.Features.Akses;
using Kinerja.Api.Features.Organisasi;

namespace Kinerja.Api.Features;

public static class FeatureRegistration
{
    /// <summary>The use cases, one per mutation; each works in the session of its request.</summary>
    public static IServiceCollection AddKinerjaFeatures(this IServiceCollection services) => services
        .AddScoped<EstablishSatker>()
        .AddScoped<ChangeSatker>()
        .AddScoped<CloseSatker>()
        .AddScoped<EstablishUnitKerja>()
        .AddScoped<ChangeUnitKerja>()
        .AddScoped<CloseUnitKerja>()
        .AddScoped<EstablishJabatan>()
        .AddScoped<AppointPejabat>()
        .AddScoped<EndPejabat>()
        .AddScoped<AssignPeran>()
        .AddScoped<RevokePeran>()
        .AddScoped<ChangePengguna>();
}
