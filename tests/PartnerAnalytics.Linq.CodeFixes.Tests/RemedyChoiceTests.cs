using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>How many times a file is compiled to correct everything in it.</summary>
public sealed class RemedyChoiceTests
{
    [Fact]
    public async Task A_file_in_which_all_is_right_is_compiled_once()
    {
        var (accepted, compilations) = await ChooseAsync(200, isWrong: _ => false);

        Assert.Equal(200, accepted.Count);
        Assert.Equal(1, compilations);
    }

    [Fact]
    public async Task One_that_is_wrong_is_found_by_halves()
    {
        var (accepted, compilations) = await ChooseAsync(200, isWrong: i => i == 77);

        Assert.Equal(Enumerable.Range(0, 200).Except([77]), accepted);
        Assert.InRange(compilations, 8, 17);
    }

    [Fact]
    public async Task All_that_are_right_are_applied_however_many_are_not()
    {
        var (accepted, _) = await ChooseAsync(50, isWrong: i => i % 3 == 0);

        Assert.Equal(Enumerable.Range(0, 50).Where(i => i % 3 != 0), accepted);
    }

    [Fact]
    public async Task Nothing_is_compiled_for_what_is_certain()
    {
        var (accepted, compilations) = await ChooseAsync(10, isWrong: _ => true, isCertain: true);

        Assert.Equal(10, accepted.Count);
        Assert.Equal(0, compilations);
    }

    [Fact]
    public async Task Of_two_that_change_the_same_place_the_first_is_taken()
    {
        var first = new Remedy("", "first", [new TextChange(new TextSpan(0, 5), "a")]);
        var second = new Remedy("", "second", [new TextChange(new TextSpan(3, 5), "b")]);
        var same = first with { Title = "same" };

        var chosen = await new RemedyChoice(_ => Task.FromResult(true)).ChooseAsync([first, second, same]);

        Assert.Equal(["first", "same"], chosen.Select(remedy => remedy.Title));
    }

    private static async Task<(IReadOnlyList<int> Accepted, int Compilations)> ChooseAsync(int count, Func<int, bool> isWrong, bool isCertain = false)
    {
        var compilations = 0;
        var choice = new RemedyChoice(remedies =>
        {
            compilations++;
            return Task.FromResult(!remedies.Any(remedy => isWrong(remedy.Span.Start)));
        });
        var remedies = Enumerable.Range(0, count)
            .Select(i => new Remedy("", "", [new TextChange(new TextSpan(i, 1), "x")], isCertain))
            .ToList();
        return ([.. (await choice.ChooseAsync(remedies)).Select(remedy => remedy.Span.Start)], compilations);
    }
}
