using System.IO.Pipelines;
using System.Text;
using Kinerja.GraphQL.Writing;

namespace Kinerja.GraphQL.Tests.Writing;

/// <summary>What a <see cref="ResponseWriter"/> writes, as text.</summary>
internal static class CapturedWriter
{
    public static async Task<string> Text(Action<ResponseWriter> write)
    {
        using var stream = new MemoryStream();
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        using (var writer = new ResponseWriter(pipe))
        {
            write(writer);
            await writer.FlushAsync(TestContext.Current.CancellationToken);
        }

        await pipe.CompleteAsync();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
