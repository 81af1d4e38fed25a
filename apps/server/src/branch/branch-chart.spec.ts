import { BRANCH_FIGURES } from '@fristvakt/practice';
import { branchChart, valueText } from './branch-chart';

const at = { when: { sv: '2023', en: '2023' }, value: 13_300, to: 13_400, about: false };

describe('a figure of the branch', () => {
  test('is written as exactly as its source gives it, in each language’s own way', () => {
    // A space that does not break divides thousands in Swedish.
    expect(valueText(at, 0, 'sv').replaceAll('\u00a0', ' ')).toBe('13 300–13 400');
    expect(valueText(at, 0, 'en')).toBe('13,300–13,400');
    expect(valueText({ ...at, value: 347.7, to: null }, 2, 'sv')).toBe('347,70');
    expect(valueText({ ...at, value: 8, to: null, about: true }, 1, 'sv')).toBe('cirka 8');
  });

  test('is drawn with bars that begin at nothing and stay within the drawing', () => {
    for (const figure of BRANCH_FIGURES) {
      const { bars, width, height } = branchChart(figure, 'sv');
      const most = Math.max(...figure.values.map(({ value, to }) => to ?? value));
      bars.forEach((bar, place) => {
        const { value = 0, to = null } = figure.values[place] ?? {};
        expect(bar.x).toBe(0);
        expect(bar.width + bar.more).toBeCloseTo(((to ?? value) / most) * 270, 0);
        expect(bar.valueAt + 14 * 0.6 * bar.value.length).toBeLessThanOrEqual(width);
        expect(bar.y + bar.height).toBeLessThanOrEqual(height);
      });
    }
  });
});
