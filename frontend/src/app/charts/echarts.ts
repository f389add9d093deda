import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { CalendarComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// SVG: smaller than the canvas renderer, and what it draws follows the colours of the theme by itself.
use([BarChart, LineChart, ScatterChart, GridComponent, CalendarComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export { init };
