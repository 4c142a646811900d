namespace Kinerja.GraphQL.Tests.Execution;

public class GuardTests
{
    [Fact]
    public async Task FieldGuard_RefusedRowsNeverReachTheResolver()
    {
        var seen = "";
        var kantor = new Kantor
        {
            LihatCatatan = b => Kantor.Fill(b, id => id != 2),
            Catatan = b =>
            {
                seen += string.Join(",", b.Parents.ToArray().Select(s => s.Id));
                return Kantor.Fill(b, s => $"C{s.Id}");
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { catatan } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("1,3", seen);
        Assert.Equal(
            """{"errors":[{"message":"You may not see Satker.catatan here.","locations":[{"line":1,"column":12}],"path":["satker",1,"catatan"],"extensions":{"code":"FORBIDDEN"}}],"data":{"satker":[{"catatan":"C1"},{"catatan":null},{"catatan":"C3"}]}}""",
            answer.Json);
    }

    [Fact]
    public async Task TypeGuard_RefusedRowsAreNullAndReachNoResolver()
    {
        var seen = "";
        var kantor = new Kantor
        {
            LihatSatker = b => Kantor.Fill(b, id => id != 1),
            Nama = (b, _) =>
            {
                seen += string.Join(",", b.Parents.ToArray().Select(s => s.Id));
                return default;
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { id nama pasangan { nama } } }", cancellationToken: TestContext.Current.CancellationToken);

        // The second level asks the guard again and gets the same answer; dead rows are not asked about.
        Assert.Equal("2,32,3", seen);
        Assert.Equal(
            """{"errors":[{"message":"You may not see Satker here.","locations":[{"line":1,"column":3}],"path":["satker",0],"extensions":{"code":"FORBIDDEN"}}],"data":{"satker":[null,{"id":"2","nama":null,"pasangan":{"nama":null}},{"id":"3","nama":null,"pasangan":{"nama":null}}]}}""",
            answer.Json);
    }

    [Fact]
    public async Task Guard_WhatItDoesNotSayIsRefused()
    {
        var kantor = new Kantor { LihatCatatan = _ => default };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { catatan } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, answer.Errors.Count(e => e.Code == ErrorCodes.Forbidden));
        Assert.Equal("""{"satker":[{"catatan":null},{"catatan":null},{"catatan":null}]}""", answer.Data);
    }

    [Fact]
    public async Task Guard_WithAnErrorOfItsOwn_IsAnsweredWithThat()
    {
        var kantor = new Kantor
        {
            LihatCatatan = b =>
            {
                b.Set(0, true);
                b.Fail(1, new GraphQLError("Masuk dulu.", "UNAUTHENTICATED"));
                return default;
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { catatan } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["UNAUTHENTICATED", "FORBIDDEN"], answer.Errors.Select(e => e.Code));
        Assert.Equal("""{"satker":[{"catatan":"C1"},{"catatan":null},{"catatan":null}]}""", answer.Data);
    }

    [Fact]
    public async Task Guard_ThatThrows_RefusesAll()
    {
        var called = false;
        var kantor = new Kantor
        {
            LihatCatatan = b =>
            {
                b.FillAll(true);
                throw new InvalidOperationException("basis data mati");
            },
            Catatan = _ =>
            {
                called = true;
                return default;
            },
        };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { catatan } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(called);
        Assert.Equal([ErrorCodes.Internal, ErrorCodes.Internal, ErrorCodes.Internal], answer.Errors.Select(e => e.Code));
        Assert.Equal("""{"satker":[{"catatan":null},{"catatan":null},{"catatan":null}]}""", answer.Data);
    }

    [Fact]
    public async Task Guard_OfTheRoot_RefusesTheOperation()
    {
        var kantor = new Kantor { LihatQuery = _ => default, Root = (_, _) => throw new InvalidOperationException("called") };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ satker { id } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"errors":[{"message":"You may not see Query here.","extensions":{"code":"FORBIDDEN"}}],"data":null}""", answer.Json);
    }

    [Fact]
    public async Task Guard_OfAnInterfaceField_IsAskedOnceForAllTypes()
    {
        var seen = "";
        var kantor = new Kantor
        {
            LihatSandi = b =>
            {
                seen += string.Join(",", b.Parents.ToArray().Select(s => s.Id));
                return Kantor.Fill(b, s => s.Id != 2);
            },
        };
        var host = Kantor.Host(kantor);

        var answer = await host.ExecuteAsync("{ simpul { sandi } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("1,3,2", seen);
        Assert.Equal(1, host.Calls.Calls["simpul.sandi:Simpul.sandi (guard)"]);
        Assert.Equal("""{"simpul":[{"sandi":"R1"},{"sandi":null},{"sandi":"R3"}]}""", answer.Data);
    }

    [Fact]
    public async Task Guards_OfFieldAndInterface_MustBothSayYes()
    {
        var kantor = new Kantor { LihatSandi = b => Kantor.Fill(b, s => s.Id != 2), LihatSandiSatker = b => Kantor.Fill(b, s => s.Id != 1) };

        var answer = await Kantor.Host(kantor).ExecuteAsync("{ simpul { sandi } }", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"simpul":[{"sandi":null},{"sandi":null},{"sandi":"R3"}]}""", answer.Data);
    }

    [Fact]
    public async Task Guard_IsAskedOncePerWave_AndOfLivingRowsOnly()
    {
        var sizes = new List<int>();
        var kantor = new Kantor
        {
            DaftarSatker = [.. Enumerable.Range(1, 100).Select(i => new Kantor.Satker(i))],
            LihatSatker = b =>
            {
                sizes.Add(b.Count);
                return Kantor.Fill(b, id => id % 2 == 0);
            },
        };

        await Kantor.Host(kantor).ExecuteAsync("{ a: satker { id } b: satker { anak { id } diri { id } } }", cancellationToken: TestContext.Current.CancellationToken);

        // Two frames of 100; then 50 children and 50 selves, of the even ones.
        Assert.Equal([200, 100], sizes);
    }
}
