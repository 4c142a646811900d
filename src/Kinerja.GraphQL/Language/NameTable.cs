using System.Text;

namespace Kinerja.GraphQL.Language;

/// <summary>
/// Gives one string for equal names of a text. A slot remembers only the last name that fell into it: names that collide cost a
/// new string each, never a search, so no text can make the table slow.
/// </summary>
internal sealed class NameTable
{
    private const int MostSlots = 1024;

    private readonly Slot[] _slots;

    public NameTable(int textLength)
    {
        var slots = 16;
        while (slots < MostSlots && slots * 16 < textLength) slots *= 2;
        _slots = new Slot[slots];
    }

    /// <summary>The text between two offsets as a string; it must be ASCII, as names and numbers are.</summary>
    public string Get(ReadOnlySpan<byte> text, int start, int end)
    {
        var name = text[start..end];
        var hash = 2166136261u;
        foreach (var value in name) hash = (hash ^ value) * 16777619u;

        ref var slot = ref _slots[(hash ^ (hash >> 15)) & (uint)(_slots.Length - 1)];
        if (slot.Text is null || !name.SequenceEqual(text.Slice(slot.Start, slot.Text.Length)))
        {
            slot = new Slot(Encoding.ASCII.GetString(name), start);
        }

        return slot.Text;
    }

    private readonly record struct Slot(string Text, int Start);
}
