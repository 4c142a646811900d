using Kinerja.Testing;

namespace Kinerja.Persistence.Tests.Testing;

public sealed class TestPostgresTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void ConnectionString_WhenNotSet_SaysHowToGetAPostgres(string? setting)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => TestPostgres.Read(setting));

        Assert.Equal(
            "KINERJA_TEST_POSTGRES is not set, so the tests have no PostgreSQL. Run them with './kinerja test [--only PATTERN]', which starts one and throws it away, "
            + "or run './kinerja test-server' and set what it prints.",
            failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dengan_Besar")]
    [InlineData("a\"; DROP DATABASE postgres; --")]
    [InlineData("a123456789012345678901234567890")]
    public void Recipe_WhenItsNameCannotBePartOfADatabases_IsRefused(string name)
    {
        var failure = Assert.Throws<ArgumentException>(() => new TestRecipe(name, (_, _) => Task.CompletedTask));

        Assert.Equal($"A recipe's name has at most 30 small letters, digits and underscores; '{name}' has something else. (Parameter 'name')", failure.Message);
    }

    [Fact]
    public void Recipe_OfTheSameNameAndBuild_HasTheSameTemplate()
    {
        Func<string, CancellationToken, Task> prepare = (_, _) => Task.CompletedTask;

        Assert.Equal(new TestRecipe("sama", prepare).Template, new TestRecipe("sama", prepare).Template);
        Assert.Matches("^uji_templat_sama_[0-9a-f]{12}$", new TestRecipe("sama", prepare).Template);
    }

    [Fact]
    public void Clock_WhenAdvanced_MovesByThatMuch()
    {
        var clock = new TestClock("2026-03-31T16:59:59Z");

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(new DateTimeOffset(2026, 3, 31, 17, 0, 1, TimeSpan.Zero), clock.GetUtcNow());
    }
}
