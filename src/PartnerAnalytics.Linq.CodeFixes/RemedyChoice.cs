namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>
/// Chooses of many corrections of one file those with which it compiles. Most files compile with all of them, so all are tried together;
/// where one of them is wrong, halves are tried until it is found.
/// </summary>
/// <param name="compilesAsync">Tells whether the file compiles with some corrections.</param>
internal sealed class RemedyChoice(Func<IReadOnlyList<Remedy>, Task<bool>> compilesAsync)
{
    private readonly List<Remedy> _accepted = [];

    /// <summary>The corrections that can be applied together.</summary>
    /// <param name="remedies">The corrections, in the order of their importance: of two that exclude each other the first is taken.</param>
    public async Task<IReadOnlyList<Remedy>> ChooseAsync(IReadOnlyList<Remedy> remedies)
    {
        var uncertain = new List<Remedy>();
        foreach (var remedy in remedies)
        {
            if (!_accepted.Concat(uncertain).Any(remedy.Excludes))
            {
                (remedy.IsCertain ? _accepted : uncertain).Add(remedy);
            }
        }

        await AddAsync(uncertain).ConfigureAwait(false);
        return _accepted;
    }

    private async Task AddAsync(List<Remedy> remedies)
    {
        if (remedies.Count == 0)
        {
            return;
        }

        if (await compilesAsync([.. _accepted, .. remedies]).ConfigureAwait(false))
        {
            _accepted.AddRange(remedies);
        }
        else if (remedies.Count > 1)
        {
            var half = remedies.Count / 2;
            await AddAsync(remedies.GetRange(0, half)).ConfigureAwait(false);
            await AddAsync(remedies.GetRange(half, remedies.Count - half)).ConfigureAwait(false);
        }
    }
}
